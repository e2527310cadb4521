// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/slack_archive.h"

#include "core/base/json.h"

#include <KZip>

namespace hearth::server::slack {

using namespace Qt::StringLiterals;

namespace {

/// A day of a busy channel is a few megabytes; anything near this is not an export but an attack on
/// our memory.
constexpr qint64 maxFileBytes = 128LL * 1024 * 1024;

std::unexpected<Error> badPath(QString message, QString detail = {})
{
    return fail(ErrorCode::InvalidArgument, std::move(message), u"path"_s, std::move(detail));
}

} // namespace

Archive::Archive(std::unique_ptr<KZip> zip)
    : m_zip(std::move(zip))
{
}

Archive::~Archive() = default;

Result<std::unique_ptr<Archive>> Archive::open(const QString& path)
{
    auto zip = std::make_unique<KZip>(path);
    if (!zip->open(QIODevice::ReadOnly))
        return badPath(u"this file cannot be opened as a ZIP archive"_s, zip->errorString());
    std::unique_ptr<Archive> archive(new Archive(std::move(zip)));
    const KArchiveDirectory* top = archive->m_zip->directory();
    const QStringList entries = top->entries();
    if (!top->file(u"channels.json"_s) && entries.size() == 1
        && top->entry(entries.front())->isDirectory())
        archive->m_root = entries.front() + u'/';

    if (Result<QJsonArray> users = archive->readArray(u"users.json"_s)) {
        for (const QJsonValueConstRef user : *users)
            archive->m_users.append(readUser(user.toObject()));
    } else if (users.error().code != ErrorCode::NotFound) {
        return std::unexpected(std::move(users).error());
    }
    HEARTH_CHECK(archive->readRooms(u"channels.json"_s, RoomKind::Public));
    HEARTH_CHECK(archive->readRooms(u"groups.json"_s, RoomKind::Private));
    HEARTH_CHECK(archive->readRooms(u"mpims.json"_s, RoomKind::Group));
    HEARTH_CHECK(archive->readRooms(u"dms.json"_s, RoomKind::Direct));
    if (archive->m_rooms.isEmpty())
        return badPath(u"this ZIP is not a Slack export: it holds no channels.json"_s);
    return archive;
}

Result<void> Archive::readRooms(const QString& file, RoomKind kind)
{
    const Result<QJsonArray> list = readArray(file);
    if (!list)
        return list.error().code == ErrorCode::NotFound ? Result<void> {}
                                                        : std::unexpected(list.error());
    for (const QJsonValueConstRef room : *list) {
        Room read = readRoom(room.toObject(), kind);
        if (!read.id.isEmpty())
            m_rooms.append(std::move(read));
    }
    return {};
}

Result<QList<Group>> Archive::groups() const
{
    QList<Group> groups;
    const Result<QJsonArray> list = readArray(QString(groupsFile));
    if (!list && list.error().code == ErrorCode::NotFound)
        return groups;
    if (!list)
        return std::unexpected(list.error());
    for (const QJsonValueConstRef group : *list) {
        Group read = readGroup(group.toObject());
        if (!read.id.isEmpty() && !read.deleted)
            groups.append(std::move(read));
    }
    return groups;
}

QStringList Archive::dayFiles(const Room& room) const
{
    const KArchiveEntry* entry = m_zip->directory()->entry(m_root + room.folder());
    if (!entry || !entry->isDirectory())
        return {};
    QStringList files = static_cast<const KArchiveDirectory*>(entry)->entries().filter(u".json"_s);
    files.sort();
    return files;
}

Result<QJsonArray> Archive::read(const Room& room, const QString& dayFile) const
{
    return readArray(room.folder() + u'/' + dayFile);
}

Result<QJsonArray> Archive::readArray(const QString& path) const
{
    const KArchiveFile* file = m_zip->directory()->file(m_root + path);
    if (!file)
        return fail(ErrorCode::NotFound, u"the export holds no %1"_s.arg(path), u"path"_s);
    if (file->size() > maxFileBytes)
        return badPath(u"%1 in the export is too large to be read (%2 MB)"_s.arg(path).arg(
            file->size() / 1'000'000));
    const Result<QJsonValue> json = parseJson(file->data());
    if (!json)
        return badPath(u"%1 in the export is damaged: %2"_s.arg(path, json.error().message));
    if (!json->isArray())
        return badPath(u"%1 in the export is not a list"_s.arg(path));
    return json->toArray();
}

} // namespace hearth::server::slack
