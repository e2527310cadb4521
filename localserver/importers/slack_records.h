// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"

#include <QJsonArray>
#include <QJsonObject>

/// What a Slack export says, as values. Only what Hearth can hold is read; everything is optional
/// there, so nothing is required here. Pure, any thread.
namespace hearth::server::slack {

struct User {
    QString id; ///< U…
    QString teamId;
    QString name; ///< display name, else real name, else handle
    QString address; ///< of e-mail; only some exports hold it
};

/// usergroups.json; only some exports hold it.
struct Group {
    QString id; ///< S…
    QString handle;
    QString name;
    QStringList userIds;
    bool deleted = false;
};

/// channels.json, groups.json, mpims.json or dms.json.
struct Room {
    QString id; ///< C…, G…, D…
    RoomKind kind = RoomKind::Public;
    QString name; ///< also the folder of its day files; for direct messages the id is
    QString topic;
    QString purpose;
    Timestamp createdAt;
    bool archived = false;
    bool general = false;
    QStringList memberIds;

    [[nodiscard]] QString folder() const { return name.isEmpty() ? id : name; }
};

struct File {
    QString id; ///< F…
    QString name;
    QString mimeType;
    qint64 size = 0;
    QString url; ///< where the content can be fetched as long as the link works
};

struct Reaction {
    QString name; ///< `tada`, `wave::skin-tone-3`
    QStringList userIds;
};

/// Which kind of entry a record is.
enum class RecordKind {
    Message,
    Notice, ///< topic, purpose or name was changed: shown as such
    Membership, ///< somebody joined or left: said by the member list already
    Other, ///< pins, reminders, calls, … that have no place here yet
};

struct Message {
    RecordKind kind = RecordKind::Message;
    QString subtype;
    QString ts; ///< the key of a message within its room, and its time
    Timestamp time; ///< zero when `ts` is no number
    QString threadTs; ///< of the thread's first message; empty outside threads
    QString userId; ///< empty for bots without one
    QString botKey; ///< bot id or name; empty for people
    QString authorName; ///< as the record itself gives it; may be empty
    QString text; ///< mrkdwn
    bool deleted = false; ///< a tombstone that holds a thread together
    std::optional<Timestamp> editedAt;
    QList<Reaction> reactions;
    QList<File> files;

    [[nodiscard]] bool startsThread() const { return !threadTs.isEmpty() && threadTs == ts; }
    [[nodiscard]] bool isReply() const { return !threadTs.isEmpty() && threadTs != ts; }
};

User readUser(const QJsonObject& json);
Group readGroup(const QJsonObject& json);
Room readRoom(const QJsonObject& json, RoomKind kind);
Message readMessage(const QJsonObject& json);

/// Of "1517234567.000123", seconds and microseconds; zero for anything else. As a double the last
/// digits would be lost.
Timestamp readTime(QStringView ts);

} // namespace hearth::server::slack
