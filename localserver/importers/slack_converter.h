// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/item.h"
#include "core/text/mrkdwn.h"
#include "localserver/importers/file_fetcher.h"
#include "localserver/importers/slack_records.h"

#include <QHash>
#include <QSet>

namespace hearth::server::slack {

/// Why a record was not taken, or not whole. The word is stable (reports, tests); `ui` has the
/// sentence.
enum class SkipReason {
    Membership, ///< joins and leaves: the member list says it
    UnsupportedKind, ///< pins, calls, reminders …
    BadTimestamp,
    FutureTimestamp,
    Empty, ///< neither text nor file
    TooLong, ///< taken, cut at 40,000 characters
    ThreadStartMissing, ///< taken, as an ordinary message
    UnreadableFile, ///< a day file that is no JSON list
};

/// A message ready to be stored; reactions and files are in it.
struct Converted {
    hearth::Message message;
    QList<FileLink> links; ///< where the contents of its files may still be fetched
    std::optional<SkipReason> partly; ///< something was lost on the way
};

/// Turns Slack's ids, names and texts into Hearth's. Ids are derived from the workspace and Slack's
/// own, so that importing again meets the same rows. Knows the people and rooms of one export; one
/// thread at a time.
class Converter : public text::MrkdwnResolver {
public:
    Converter(WorkspaceId workspace, ImportId import, Timestamp now);

    Member addUser(const User& user);
    [[nodiscard]] GroupId derivedGroupId(const Group& group) const;
    /// Mentions of it lead to `id` from now on.
    UserGroup addGroup(const Group& group, GroupId id, const QString& freeHandle);
    /// `existing`: the workspace's channel of that name, which the messages join.
    hearth::Room addRoom(const Room& room, std::optional<RoomId> existing, const QString& freeName);
    [[nodiscard]] RoomId derivedRoomId(const Room& room) const;

    /// The author as a member that is new to this converter, to be stored before the message; none
    /// if known.
    std::optional<Member> unknownAuthor(const Message& message);
    /// Fails with the reason when the record has no place here.
    std::expected<Converted, SkipReason> convert(const Room& room, const Message& message);
    /// To be called for each room before its messages.
    void beginRoom();

    [[nodiscard]] MemberId memberId(const QString& slackId) const
    {
        return m_members.value(slackId);
    }
    /// Messages that answers were counted for in the room so far.
    [[nodiscard]] QSet<MessageId> takeThreadStarts() { return std::exchange(m_answered, {}); }

    [[nodiscard]] QString member(QStringView userId) const override;
    [[nodiscard]] QString room(QStringView channelId) const override;
    [[nodiscard]] QString group(QStringView subteamId) const override;

private:
    [[nodiscard]] MessageId messageId(const Room& room, const QString& ts, int occurrence) const;
    [[nodiscard]] Member makeMember(const QString& key, const QString& name);
    QString convertBody(const Message& message, std::optional<SkipReason>& partly) const;
    void convertReactions(const Message& from, hearth::Message& to) const;
    void convertFiles(const Message& from, Converted& to) const;

    WorkspaceId m_workspace;
    ImportId m_import;
    Timestamp m_now;
    QHash<QString, MemberId> m_members; ///< by Slack id (users) or bot key
    QHash<QString, RoomId> m_rooms; ///< by Slack id
    QHash<QString, GroupId> m_groups; ///< likewise
    QHash<QString, int> m_seen; ///< timestamps of this room's messages and how often each came: a
                                ///< reply's thread start must be among them
    QSet<MessageId> m_answered;
};

} // namespace hearth::server::slack

template <>
struct hearth::EnumNames<hearth::server::slack::SkipReason> {
    using E = hearth::server::slack::SkipReason;
    static constexpr std::array names { EnumName { E::Membership, "membership" },
        EnumName { E::UnsupportedKind, "unsupportedKind" },
        EnumName { E::BadTimestamp, "badTimestamp" },
        EnumName { E::FutureTimestamp, "futureTimestamp" }, EnumName { E::Empty, "empty" },
        EnumName { E::TooLong, "tooLong" },
        EnumName { E::ThreadStartMissing, "threadStartMissing" },
        EnumName { E::UnreadableFile, "unreadableFile" } };
};
