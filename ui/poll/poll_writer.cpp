// SPDX-License-Identifier: Apache-2.0
#include "ui/poll/poll_writer.h"

#include "core/models/poll_actions.h"
#include "ui/poll/poll_dialog.h"

namespace hearth::ui {

PollWriter::PollWriter(QWidget& composer)
    : m_composer(composer)
    , m_question(composer)
{
}

PollWriter::~PollWriter() = default;

void PollWriter::open(models::WorkspaceContext& workspace, const replica::DraftPlace& place,
    const PollServices& services)
{
    close();
    m_workspace = &workspace;
    m_place = place;
    m_services.emplace(services);
}

void PollWriter::close()
{
    m_question.drop();
    if (m_dialog) {
        m_left.insert(m_place, m_dialog->draft());
        delete m_dialog; // at once: it holds on to the mentions
    }
    m_workspace = nullptr;
    m_services.reset();
}

void PollWriter::begin(const PollDraft& draft)
{
    show(draft.isEmpty() ? m_left.value(m_place) : draft, {});
}

void PollWriter::takeBack(const PollDraft& draft, const QString& outboxKey)
{
    show(draft, outboxKey);
}

void PollWriter::show(const PollDraft& draft, const QString& outboxKey)
{
    if (!m_workspace)
        return;
    delete m_dialog;
    m_dialog = new PollDialog(
        draft, m_services->mentions, m_services->writing, m_composer.window());
    connect(m_dialog, &QDialog::rejected, this, [this, dialog = m_dialog.data(), outboxKey] {
        // What was refused stands in the conversation still.
        if (outboxKey.isEmpty())
            m_left.insert(m_place, dialog->draft());
    });
    connect(m_dialog, &PollDialog::created, this,
        [this, outboxKey](const PollDraft& written) { review(written, outboxKey); });
    m_dialog->open();
}

/// Asks at once, or when the person agrees to calling as many people as the question does.
void PollWriter::review(const PollDraft& draft, const QString& outboxKey)
{
    m_left.insert(m_place, draft);
    const models::ReplyPlace place = m_services->replyPlace();
    m_question.review(*m_workspace,
        { .room = m_place.room,
            .markdown = draft.question,
            .inThreadAlone = !m_place.parent.isNull() && place == models::ReplyPlace::Thread },
        [this, draft, outboxKey, place] { ask(draft, outboxKey, place); });
}

void PollWriter::ask(
    const PollDraft& draft, const QString& outboxKey, models::ReplyPlace replyPlace)
{
    const std::optional<MessageId> thread = m_place.parent.isNull() ? std::nullopt
                                                                    : std::optional(m_place.parent);
    if (!models::PollActions(*m_workspace)
            .createPoll(m_place.room, thread, draft.question, draft.poll, replyPlace))
        return;
    m_left.remove(m_place);
    if (!outboxKey.isEmpty())
        m_workspace->session().discard(outboxKey);
    Q_EMIT asked();
}

} // namespace hearth::ui
