// SPDX-License-Identifier: Apache-2.0
// Files of the messages in sight: pictures are asked for when nothing else is to be done, never
// while something is painted.
#include "core/text/hidden.h"
#include "ui/files/file_kind.h"
#include "ui/files/file_text.h"
#include "ui/timeline/timeline_view.h"

#include <QMenu>

#include <algorithm>

namespace hearth::ui {

void TimelineView::followFiles()
{
    if (!m_services.files)
        return;
    connect(&m_ahead, &QTimer::timeout, this, &TimelineView::wantPictures);
    connect(m_services.files, &FilePictures::changed, this, [this] {
        viewport()->update();
        m_ahead.start(); // what is in sight may have become possible
    });
}

void TimelineView::wantPictures()
{
    if (!m_source || !isVisible())
        return;
    const qreal density = viewport()->devicePixelRatioF();
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row) {
        const models::TimelineRow& content = m_source->row(row);
        if (content.files.isEmpty() || content.deleted)
            continue;
        for (const RowLayout::Region& region : m_rows.layout(row).regions) {
            if (region.part == RowPart::Picture)
                m_services.files->want(content.roomId, content.files[region.index],
                    FilePictures::sizeFor(region.rect.size(), density));
        }
    }
}

void TimelineView::activateFile(int row, int index)
{
    const models::TimelineRow& content = m_source->row(row);
    const FileEntry& file = content.files[index];
    // Of what is not sent yet, a picture is held back like any other file.
    if (!isPicture(file) || !m_services.files || content.delivery != models::Delivery::Sent) {
        Q_EMIT fileRequested(content.id, file.id);
        return;
    }
    for (const RowLayout::Region& region : m_rows.layout(row).regions) {
        if (region.part != RowPart::Picture || region.index != index)
            continue;
        const auto size = FilePictures::sizeFor(
            region.rect.size(), viewport()->devicePixelRatioF());
        switch (m_services.files->state(file.id, size)) {
        case FilePictures::State::Unknown:
        case FilePictures::State::Shown:
        case FilePictures::State::TooLarge:
        case FilePictures::State::Unreadable: // there it is said why, and what can be done
            Q_EMIT pictureRequested(content.id, file.id);
            return;
        case FilePictures::State::Absent:
        case FilePictures::State::Unreachable:
            return m_services.files->fetch(content.roomId, file, size);
        case FilePictures::State::Fetching: // ends its way here
            Q_EMIT fileRequested(content.id, file.id);
            return;
        }
    }
}

/// One file is opened at once, and the first of several pictures, from which the arrows lead on; of
/// other ones, and of what is not sent yet, somebody chooses.
bool TimelineView::openFile(int row)
{
    const models::TimelineRow& content = m_source->row(row);
    if (content.deleted || content.files.isEmpty())
        return false;
    const bool alone = content.files.size() == 1
        && content.files.first().state == FileState::Stored;
    if (content.delivery == models::Delivery::Sent
        && (alone || std::ranges::all_of(content.files, isPicture)))
        activateFile(row, 0);
    else
        run(MessageAction::Files, row);
    return true;
}

QString TimelineView::fileTip(const FileEntry& file) const
{
    const FileFetcher* fetcher = m_services.files ? &m_services.files->fetcher() : nullptr;
    const QString name = text::shownName(file.name);
    if (fetcher && fetcher->isUpload(file.id))
        return fetcher->isPaused(file.id) ? tr("Resume sending %1").arg(name)
                                          : tr("Pause sending %1").arg(name);
    if (fetcher && fetcher->isUnderway(file.id))
        return tr("Pause loading %1").arg(name);
    if (fetcher && fetcher->isPaused(file.id))
        return tr("Resume loading %1").arg(name);
    return tr("%1 · %2", "file name, what is known of it").arg(name, FileText::note(file, nullptr));
}

void TimelineView::addFileActions(QMenu& menu, int row, const RowHit& part)
{
    if (part.part != RowPart::File && part.part != RowPart::ClosedFile
        && part.part != RowPart::Picture)
        return;
    const models::TimelineRow& content = m_source->row(row);
    Q_EMIT fileChoicesRequested(content.id, content.files[part.index].id, &menu);
    if (!menu.isEmpty())
        menu.addSeparator();
}

} // namespace hearth::ui
