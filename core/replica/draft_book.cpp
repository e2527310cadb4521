// SPDX-License-Identifier: Apache-2.0
#include "core/replica/draft_book.h"

#include <QSet>

namespace hearth::replica {

namespace {

/// As a rule one is under way; what was refused never comes back.
constexpr qsizetype rememberedSends = 4;

} // namespace

QList<DraftPlace> DraftBook::unsent() const
{
    QList<DraftPlace> places;
    for (const auto& [place, draft] : m_drafts.asKeyValueRange()) {
        if (draft.isUnsent() && !place.isEdit())
            places.append(place);
    }
    return places;
}

bool DraftBook::write(const DraftPlace& place, const QString& text)
{
    if (m_drafts.value(place).text == text)
        return false;
    m_drafts[place].text = text;
    return true;
}

bool DraftBook::attach(const DraftPlace& place, const QList<FileEntry>& files)
{
    if (m_drafts.value(place).files == files)
        return false;
    m_drafts[place].files = files;
    return true;
}

void DraftBook::markSent(const DraftPlace& place)
{
    LocalDraft& draft = m_drafts[place];
    draft.sent.append(draft.text);
    if (draft.sent.size() > rememberedSends)
        draft.sent.removeFirst();
}

bool DraftBook::hear(const Draft& draft)
{
    return draft.revision > m_drafts.value(placeOf(draft)).base && take(draft);
}

bool DraftBook::take(const Draft& draft)
{
    LocalDraft& local = m_drafts[placeOf(draft)];
    const LocalDraft before = local;
    if (const qsizetype echo = local.sent.indexOf(draft.body); echo >= 0)
        local.sent.remove(0, echo + 1); // what was written since stands
    else if (!local.isUnsent() || draft.body.contains(local.text))
        local.text = draft.body;
    else if (!local.text.contains(draft.body))
        local.text = draft.body + QStringLiteral("\n\n") + local.text;
    local.base = draft.revision;
    local.confirmed = draft.body;
    return local != before;
}

QList<DraftPlace> DraftBook::hearAll(const QList<Draft>& drafts)
{
    QList<DraftPlace> changed;
    QSet<DraftPlace> listed;
    for (const Draft& draft : drafts) {
        listed.insert(placeOf(draft));
        const LocalDraft local = m_drafts.value(placeOf(draft));
        const bool isKnown = draft.revision == local.base && draft.body == local.confirmed;
        if (!isKnown && take(draft))
            changed.append(placeOf(draft));
    }
    for (auto [place, local] : m_drafts.asKeyValueRange()) {
        if (listed.contains(place) || (local.confirmed.isEmpty() && local.base == 0))
            continue;
        local.base = 0;
        local.confirmed.clear();
        changed.append(place);
    }
    return changed;
}

} // namespace hearth::replica
