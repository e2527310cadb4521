// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/composer/directory_mentions.h"
#include "ui/composer/writing_services.h"
#include "ui/shell/sheet.h"
#include "ui/shell/summons_question.h"

class QListWidget;

namespace hearth::ui {

class ComposerEdit;
class TextField;

/// Where a message is forwarded to, a room or somebody, and with which words. Closes when the
/// workspace goes. Window's thread.
class ForwardDialog final : public Sheet {
    Q_OBJECT

public:
    /// What the words are written with; all of it outlives the dialog.
    struct Services {
        WritingServices writing;
        EmojiPictures* pictures = nullptr; ///< of the workspace's own emoji; null: none
    };
    ForwardDialog(models::WorkspaceContext& workspace, const models::TimelineRow& row,
        const Services& services, QWidget* parent);
    ~ForwardDialog() override;

Q_SIGNALS:
    void forwarded(hearth::RoomId to);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A room, or somebody with whom there is no conversation yet.
    struct Target {
        QString title;
        std::optional<RoomId> room;
        MemberId member;
    };
    [[nodiscard]] QList<Target> rooms(const QString& wanted) const;
    [[nodiscard]] QList<Target> people(const QString& wanted) const;
    void add(QList<Target> targets);
    void refresh();
    void buildComment();
    void forward();
    void send(const Target& target, const QString& comment);

    models::WorkspaceContext& m_workspace;
    MessageId m_message;
    const DirectoryMentions m_mentions;
    SummonsQuestion m_question;
    QList<Target> m_targets; ///< as they are listed
    TextField* m_filter = nullptr;
    QListWidget* m_list = nullptr;
    EmptyState* m_nothing = nullptr;
    ComposerEdit* m_comment = nullptr;
    Button* m_send = nullptr;
};

} // namespace hearth::ui
