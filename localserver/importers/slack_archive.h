// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/importers/slack_records.h"

#include <functional>
#include <memory>

class KZip;

namespace hearth::server::slack {

inline constexpr QLatin1StringView groupsFile("usergroups.json");

/// A Slack export ZIP, read file by file so that memory stays small however long the history is.
/// One thread at a time.
class Archive {
public:
    /// Fails with field `path` when the file is no ZIP or holds neither channels nor conversations.
    static Result<std::unique_ptr<Archive>> open(const QString& path);
    ~Archive();

    /// users.json; absent in some exports.
    [[nodiscard]] const QList<User>& users() const { return m_users; }
    /// usergroups.json; empty when the export holds none.
    [[nodiscard]] Result<QList<Group>> groups() const;
    /// Public channels, private ones, group messages, direct messages, in this order.
    [[nodiscard]] const QList<Room>& rooms() const { return m_rooms; }

    /// `2026-11-19.json`, …, oldest first.
    [[nodiscard]] QStringList dayFiles(const Room& room) const;
    /// The records of one day file. A file that is no list of objects is an error; the others can
    /// still be read.
    [[nodiscard]] Result<QJsonArray> read(const Room& room, const QString& dayFile) const;

private:
    explicit Archive(std::unique_ptr<KZip> zip);
    [[nodiscard]] Result<QJsonArray> readArray(const QString& path) const;
    Result<void> readRooms(const QString& file, RoomKind kind);

    std::unique_ptr<KZip> m_zip;
    QString m_root; ///< exports that were packed again often have one folder around everything;
                    ///< with a trailing slash
    QList<User> m_users;
    QList<Room> m_rooms;
};

} // namespace hearth::server::slack
