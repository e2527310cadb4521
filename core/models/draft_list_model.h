// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/draft_files.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// Something that the reader has begun to write.
struct DraftRow {
    replica::DraftPlace place; ///< a room or one of its threads
    QString roomTitle; ///< "# release", or the others' names
    QString excerpt; ///< one line of it, or the names of its files where there is no text
    bool operator==(const DraftRow&) const = default;
};

inline replica::DraftPlace rowKey(const DraftRow& row) { return row.place; }

/// What is written and attached in one place.
struct BegunMessage {
    QString text;
    QList<FileEntry> files;
};

/// All that the reader has begun and not sent, in rooms and in threads, on any of their devices; by
/// room. Files are attached on this device alone. An edit that is begun stays with its message.
/// Window's thread.
class DraftListModel : public RowModel<DraftRow> {
    Q_OBJECT

public:
    /// All of them outlive it.
    DraftListModel(replica::WorkspaceSession& session, const Directory& directory,
        DraftFiles& files, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Answers what was there, for `restore` or `forget`; what is being copied for it waits for one
    /// of them.
    BegunMessage remove(const replica::DraftPlace& place);
    /// Unless something else was begun there meanwhile.
    void restore(const replica::DraftPlace& place, const BegunMessage& removed);
    /// It is not to come back: the copies of its files go.
    void forget(const replica::DraftPlace& place, const BegunMessage& removed);

private:
    void rebuild();
    [[nodiscard]] QString excerptFrom(const replica::LocalDraft& draft) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    DraftFiles& m_files;
};

} // namespace hearth::models
