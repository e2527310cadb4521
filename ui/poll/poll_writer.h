// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "core/replica/draft_book.h"
#include "ui/composer/writing_services.h"
#include "ui/poll/poll_draft.h"
#include "ui/shell/summons_question.h"

#include <QHash>
#include <QPointer>

namespace hearth::ui {

class PollDialog;

/// What a poll is written with; all of it outlives the time until `PollWriter::close`.
struct PollServices {
    const MentionSource& mentions;
    WritingServices writing;
    std::function<models::ReplyPlace()> replyPlace; ///< of one that is asked in a thread
};

/// Asks polls in the room or thread that is written in. A dialog that is left takes nothing with
/// it: what stood in it is there again when the next one is opened in the same place, until the
/// window closes. Window's thread.
class PollWriter final : public QObject {
    Q_OBJECT

public:
    /// Its dialogs stand over the window of `composer`, which outlives it.
    explicit PollWriter(QWidget& composer);
    ~PollWriter() override;

    /// The workspace outlives the time until `close`.
    void open(models::WorkspaceContext& workspace, const replica::DraftPlace& place,
        const PollServices& services);
    void close();
    /// Opens the dialog; an empty draft goes on with the one that was left.
    void begin(const PollDraft& draft);
    /// The same for a poll that was refused; the operation is discarded when it is asked anew.
    void takeBack(const PollDraft& draft, const QString& outboxKey);

Q_SIGNALS:
    /// It is on its way.
    void asked();

private:
    void show(const PollDraft& draft, const QString& outboxKey);
    void review(const PollDraft& draft, const QString& outboxKey);
    void ask(const PollDraft& draft, const QString& outboxKey, models::ReplyPlace replyPlace);

    QWidget& m_composer;
    SummonsQuestion m_question;
    models::WorkspaceContext* m_workspace = nullptr;
    std::optional<PollServices> m_services; ///< while it is open
    replica::DraftPlace m_place;
    QHash<replica::DraftPlace, PollDraft> m_left; ///< begun, and not asked
    QPointer<PollDialog> m_dialog;
};

} // namespace hearth::ui
