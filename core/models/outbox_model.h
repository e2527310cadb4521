// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/former_workspaces.h"
#include "core/models/row_model.h"
#include "core/models/workspace_context.h"

namespace hearth::models {

class Client;

/// A file that an unsent message carries, and how far it has come.
struct OutboxFileRow {
    FileEntry file;
    std::optional<Transfer> transfer;
    bool operator==(const OutboxFileRow&) const = default;
};

/// Something that a person did and the server does not have yet.
struct OutboxRow {
    WorkspaceId workspace;
    QString workspaceName;
    bool former = false; ///< the person is not in it any more: it cannot be sent
    bool fixed = false; ///< its disk takes no writes: nothing can be decided about it now
    QString roomTitle; ///< empty: it concerns no room, or one that is no longer known here
    replica::OutboxEntry entry;
    std::optional<replica::DraftPlace> draft; ///< it is one, listed as if it waited to be sent
    QList<OutboxFileRow> files {}; ///< of a message that can still be changed

    [[nodiscard]] bool mayRetry() const
    {
        return entry.state == replica::SendState::Failed && !fixed && !former;
    }
    bool operator==(const OutboxRow& other) const
    {
        return former == other.former && fixed == other.fixed
            && workspaceName == other.workspaceName && roomTitle == other.roomTitle
            && entry.args == other.entry.args && entry.state == other.entry.state
            && entry.error == other.entry.error && entry.blockedBy == other.entry.blockedBy
            && files == other.files;
    }
};

inline QString rowKey(const OutboxRow& row) { return row.entry.key; }

/// Everything unsent in all open workspaces, oldest first; drafts only where nothing else shows
/// them, for teams that the person is no longer in. Read marks, which nobody wrote, are not listed.
/// Window's thread.
class OutboxModel : public RowModel<OutboxRow> {
    Q_OBJECT

public:
    explicit OutboxModel(Client& client, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Null for a key that is not listed.
    [[nodiscard]] const OutboxRow* find(const QString& key) const;
    [[nodiscard]] bool hasRefused() const;

    void retry(const QString& key);
    /// Of the workspace that an entry belongs to; null where nothing is sent.
    [[nodiscard]] Transfers* transfers(const QString& key);
    /// Everything that was refused.
    void retryAll();
    void discard(const QString& key);
    /// Sends a refused name, topic or other short text again with other texts, by the names of
    /// their arguments; those that are left out stay as they are. Fails with what is wrong with a
    /// text, and when the workspace is not open.
    Result<void> change(const OutboxRow& row, const QJsonObject& texts);

private:
    void follow(WorkspaceContext& context);
    void rebuildSoon();
    void rebuild();
    [[nodiscard]] WorkspaceContext* contextOf(const OutboxRow& row);
    static void addFormer(const FormerWorkspaces::Former& former, std::vector<OutboxRow>& rows);
    replica::WorkspaceSession* sessionOf(const OutboxRow& row);

    Client& m_client;
    bool m_rebuilding = false;
};

} // namespace hearth::models
