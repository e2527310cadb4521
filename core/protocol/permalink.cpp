// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/permalink.h"

#include <QStringList>

namespace hearth::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView start("hearth://open/");
constexpr qsizetype longest = 256; ///< of what is looked at, so that a pasted book costs nothing

std::unexpected<Error> malformed()
{
    return fail(ErrorCode::InvalidArgument,
        u"a link to a message looks like hearth://open/WORKSPACE/ROOM/MESSAGE; copy the whole link"_s,
        u"link"_s);
}

} // namespace

QString Permalink::toString() const
{
    return start + workspaceId.toString() + u'/' + roomId.toString() + u'/' + messageId.toString();
}

bool Permalink::looksLike(QStringView text)
{
    return text.trimmed().startsWith(start, Qt::CaseInsensitive);
}

Result<Permalink> Permalink::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > longest || !looksLike(trimmed))
        return malformed();
    QString rest = trimmed.sliced(start.size()).toString().toLower();
    if (rest.endsWith(u'/'))
        rest.chop(1);
    const QStringList parts = rest.split(u'/');
    if (parts.size() != 3)
        return malformed();
    const auto workspace = WorkspaceId::fromString(parts[0]);
    const auto room = RoomId::fromString(parts[1]);
    const auto message = MessageId::fromString(parts[2]);
    if (!workspace || !room || !message)
        return malformed();
    return Permalink { *workspace, *room, *message };
}

} // namespace hearth::protocol
