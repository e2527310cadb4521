// SPDX-License-Identifier: Apache-2.0
#include "localserver/move/moved_book.h"

#include <QMutexLocker>

namespace hearth::server {

using namespace Qt::StringLiterals;

void MovedBook::note(WorkspaceId workspace, const std::optional<protocol::MovePlace>& place)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_moved.insert(workspace, place);
    }
    if (m_changed)
        m_changed();
}

void MovedBook::forget(WorkspaceId workspace)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_moved.remove(workspace);
    }
    if (m_changed)
        m_changed();
}

std::optional<Error> MovedBook::refusal(WorkspaceId workspace) const
{
    const QMutexLocker lock(&m_mutex);
    const auto moved = m_moved.constFind(workspace);
    if (moved == m_moved.cend())
        return std::nullopt;
    QJsonObject details { { u"reason"_s, u"moved"_s } };
    if (*moved)
        details.insert(u"elsewhere"_s, true);
    return Error { .code = ErrorCode::Unavailable,
        .message = *moved ? u"this workspace is on another server now"_s
                          : u"this workspace was written into a file to open it elsewhere"_s,
        .field = {},
        .detail = {},
        .details = details,
        .requestId = {} };
}

} // namespace hearth::server
