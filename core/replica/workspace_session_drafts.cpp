// SPDX-License-Identifier: Apache-2.0
// Drafts of a session: they are written here, follow to the person's other devices, and come from
// them. Everything else is in workspace_session.cpp.
#include "core/replica/workspace_session_p.h"

namespace hearth::replica {

QString WorkspaceSession::draft(RoomId room, std::optional<MessageId> parent) const
{
    return draft({ .room = room, .parent = parent.value_or(MessageId {}), .edited = {} });
}

QString WorkspaceSession::draft(const DraftPlace& place) const { return d->drafts.text(place); }

const Drafts& WorkspaceSession::drafts() const { return d->drafts.drafts(); }

void WorkspaceSession::saveDraft(RoomId room, std::optional<MessageId> parent, const QString& text)
{
    saveDraft({ .room = room, .parent = parent.value_or(MessageId {}), .edited = {} }, text);
}

void WorkspaceSession::saveDraft(const DraftPlace& place, const QString& text)
{
    if (isReadOnly() || !d->drafts.write(place, text))
        return;
    sendDraft(place);
    Q_EMIT draftsChanged(place.room);
}

QList<FileEntry> WorkspaceSession::draftFiles(const DraftPlace& place) const
{
    return d->drafts.drafts().value(place).files;
}

void WorkspaceSession::saveDraftFiles(const DraftPlace& place, const QList<FileEntry>& files)
{
    if (isReadOnly() || !d->drafts.attach(place, files))
        return;
    d->submit(command::SaveDraft { place, d->drafts.drafts().value(place) });
    Q_EMIT draftsChanged(place.room);
}

/// What is written down always says what was sent of it. It goes again when the server has said
/// something new: what it did not want then it may want now.
void WorkspaceSession::sendDraft(const DraftPlace& place)
{
    const bool isUnsent = !place.isEdit() && d->drafts.drafts().value(place).isUnsent();
    if (isUnsent)
        d->drafts.markSent(place);
    const LocalDraft draft = d->drafts.drafts().value(place);
    d->submit(command::SaveDraft { place, draft });
    if (!isUnsent)
        return;
    submit(protocol::draftSet,
        { .roomId = place.room,
            .parentId = place.parent.isNull() ? std::nullopt : std::optional(place.parent),
            .body = draft.text,
            .baseRevision = draft.base },
        place.room);
}

void WorkspaceSession::hear(const Draft& draft)
{
    ++d->draftNews;
    const QString before = d->drafts.text(placeOf(draft));
    if (!d->drafts.hear(draft))
        return;
    sendDraft(placeOf(draft));
    if (d->drafts.text(placeOf(draft)) != before)
        Q_EMIT draftsChanged(draft.roomId);
}

/// Once at the start, for what came in while the window was not there, and after a reset.
void WorkspaceSession::hearDrafts(DraftNews news)
{
    const quint64 asked = ++d->draftNews;
    d->read<QList<Draft>>([](ReplicaReader& reader) {
         return reader.drafts();
     }).then(this, [this, news, asked](const Result<QList<Draft>>& drafts) {
        if (!drafts)
            return;
        if (d->draftNews != asked) // what was read may be older than what was heard
            return hearDrafts(news);
        QList<Draft> known = *drafts;
        // A power cut may have taken more from the copy than from the outbox.
        for (Draft& draft : known) {
            const LocalDraft local = d->drafts.drafts().value(placeOf(draft));
            if (news == DraftNews::SinceLast && draft.revision < local.base) {
                draft.body = local.confirmed;
                draft.revision = local.base;
            }
        }
        const QList<DraftPlace> changed = d->drafts.hearAll(known);
        QSet<DraftPlace> unsaid(changed.begin(), changed.end());
        for (const DraftPlace& place : d->drafts.unsent())
            unsaid.insert(place);
        for (const DraftPlace& place : std::as_const(unsaid))
            sendDraft(place);
        for (const DraftPlace& place : changed)
            Q_EMIT draftsChanged(place.room);
    });
}

} // namespace hearth::replica
