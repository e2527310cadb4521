// SPDX-License-Identifier: Apache-2.0
// What a person does with the files of messages.
#include "core/text/hidden.h"
#include "ui/files/file_actions.h"
#include "ui/files/file_pictures.h"
#include "ui/files/upload_actions.h"
#include "ui/shell/room_session.h"
#include "ui/timeline/timeline_view.h"

#include <QMenu>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::TimelineRow;

void RoomSession::connectFiles()
{
    if (!m_view.files())
        return;
    m_files = std::make_unique<FileActions>(
        m_workspace, m_view.files()->fetcher(), *m_view.window());
    m_uploads = std::make_unique<UploadActions>(m_workspace.transfers(), *m_view.window());
    connect(&m_view, &TimelineView::fileRequested, this,
        [this](const MessageId& message, const FileId& file) {
            if (const auto place = filePlace(message, file))
                m_files->activate(*place);
            else if (const auto unsent = unsentFile(message, file))
                m_uploads->activate(*unsent);
        });
    connect(&m_view, &TimelineView::pictureRequested, this,
        [this](const MessageId& message, const FileId& file) {
            if (const auto place = filePlace(message, file))
                view(*place);
        });
    connect(m_files.get(), &FileActions::viewRequested, this, &RoomSession::view);
    connect(&m_view, &TimelineView::fileChoicesRequested, this,
        [this](const MessageId& message, const FileId& file, QMenu* menu) {
            if (const auto place = filePlace(message, file))
                m_files->fill(*menu, *place);
            else if (const auto unsent = unsentFile(message, file))
                m_uploads->fill(*menu, *unsent);
        });
}

/// Of a message that waits to be sent.
std::optional<FileEntry> RoomSession::unsentFile(const MessageId& message, const FileId& file) const
{
    const TimelineRow* found = row(message);
    if (!found || found->delivery == models::Delivery::Sent || found->deleted
        || m_workspace.isReadOnly())
        return std::nullopt;
    const auto entry = std::ranges::find(found->files, file, &FileEntry::id);
    return entry == found->files.end() ? std::nullopt : std::optional(*entry);
}

/// Of a file that the server has.
std::optional<FilePlace> RoomSession::filePlace(const MessageId& message, const FileId& file) const
{
    const TimelineRow* found = row(message);
    if (!found || found->delivery != models::Delivery::Sent || found->deleted)
        return std::nullopt;
    const auto entry = std::ranges::find(found->files, file, &FileEntry::id);
    if (entry == found->files.end())
        return std::nullopt;
    return FilePlace { .file = *entry,
        .room = found->roomId,
        .message = found->id,
        .authorId = found->authorId,
        .author = found->authorName,
        .position = found->position };
}

void RoomSession::view(const FilePlace& place)
{
    const TimelineRow* found = row(place.message);
    Q_EMIT pictureRequested({ .file = place.file,
        .message = place.message,
        .room = place.room,
        .parent = found ? found->parent : std::nullopt,
        .position = place.position,
        .author = place.author });
}

/// Of several files, each has a menu of its own.
void RoomSession::offerFiles(const TimelineRow& row, QMenu& menu)
{
    for (const FileEntry& file : row.files) {
        const auto place = filePlace(row.id, file.id);
        const auto unsent = place ? std::nullopt : unsentFile(row.id, file.id);
        if (!m_files || (!place && !unsent))
            continue;
        QMenu* choices = &menu;
        if (row.files.size() > 1)
            choices = menu.addMenu(text::shownName(file.name).replace(u'&', "&&"_L1));
        if (place)
            m_files->fill(*choices, *place);
        else
            m_uploads->fill(*choices, *unsent);
    }
}

} // namespace hearth::ui
