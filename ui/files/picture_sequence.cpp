// SPDX-License-Identifier: Apache-2.0
#include "ui/files/picture_sequence.h"

#include "ui/files/file_kind.h"

#include <algorithm>
#include <utility>

namespace hearth::ui {

using models::FileListModel;
using models::ListedFile;

PictureSequence::PictureSequence(
    std::unique_ptr<FileListModel> files, ListedFile start, QObject* owner)
    : QObject(owner)
    , m_files(std::move(files))
    , m_current(std::move(start))
{
    // Said after each look at what this device holds, and when more was asked for.
    connect(m_files.get(), &FileListModel::olderChanged, this, &PictureSequence::follow);
}

PictureSequence::~PictureSequence() { m_files->disconnect(this); }

auto PictureSequence::here() const -> Pictures::const_iterator
{
    return std::ranges::find_if(m_pictures,
        [this](const ListedFile& picture) { return rowKey(picture) == rowKey(m_current); });
}

const ListedFile* PictureSequence::neighbour(Step step) const
{
    if (!m_placed)
        return nullptr;
    auto place = here();
    const bool gone = place == m_pictures.cend();
    if (gone) // by its time
        place = std::ranges::lower_bound(m_pictures, m_current.position, {}, &ListedFile::position);
    if (step == Step::Older)
        return place == m_pictures.cbegin() ? nullptr : &*std::prev(place);
    if (!gone)
        ++place;
    return place == m_pictures.cend() ? nullptr : &*place;
}

bool PictureSequence::mayGo(Step step) const
{
    if (neighbour(step))
        return true;
    return step == Step::Older && m_placed && m_search != Search::UnderWay
        && (m_files->canFetchMore({}) || m_files->older() != FileListModel::Older::Nothing);
}

void PictureSequence::go(Step step)
{
    if (const ListedFile* next = neighbour(step)) {
        m_current = *next;
        m_gone = false;
        m_search = Search::None;
        Q_EMIT currentChanged();
    } else if (mayGo(step)) {
        m_search = Search::UnderWay;
        if (m_files->canFetchMore({}))
            m_files->fetchMore({});
        else
            m_files->fetchOlder();
        Q_EMIT changed();
    }
}

void PictureSequence::refresh()
{
    m_pictures.clear();
    for (int row = 0; row < m_files->rowCount(); ++row) {
        if (isPicture(m_files->row(row).file))
            m_pictures.push_back(m_files->row(row));
    }
    // Several of one message stay in their order.
    std::ranges::stable_sort(m_pictures, {}, &ListedFile::position);
    const auto found = here();
    if (found != m_pictures.cend()) {
        m_current = *found;
        m_placed = true;
    }
    m_gone = m_placed && found == m_pictures.cend();
}

void PictureSequence::follow()
{
    if (!m_files->isLoaded())
        return;
    refresh();
    const bool further = m_pictures.empty() || m_pictures.front().position > m_current.position;
    if (!m_placed && further)
        m_files->fetchMore({}); // nothing when all is here
    if (m_search == Search::UnderWay && neighbour(Step::Older))
        return go(Step::Older);
    if (m_search == Search::UnderWay)
        lookFurther();
    Q_EMIT changed();
}

/// First what is on this device, then history, until there is a picture in it. Each answer comes
/// back to `follow`.
void PictureSequence::lookFurther()
{
    if (m_files->canFetchMore({}))
        return m_files->fetchMore({});
    switch (m_files->older()) {
    case FileListModel::Older::Elsewhere:
        return m_files->fetchOlder();
    case FileListModel::Older::Fetching:
        return;
    case FileListModel::Older::Nothing:
        m_search = Search::None;
        return;
    case FileListModel::Older::NoneYet:
        m_search = Search::NoneYet;
        return;
    case FileListModel::Older::OutOfReach:
        m_search = Search::OutOfReach;
        return;
    }
}

} // namespace hearth::ui
