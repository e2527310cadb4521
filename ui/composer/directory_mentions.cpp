// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/directory_mentions.h"

#include "core/models/directory.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/profile/avatar_pictures.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

Mention mentionOf(const Member& member)
{
    return { u'@' + member.displayName, u"<@%1>"_s.arg(member.id.toString()), {}, {} };
}

Mention mentionOf(const Room& room)
{
    return { u'#' + room.name, u"<#%1>"_s.arg(room.id.toString()), room.topic, {} };
}

bool isPresent(const Member& member)
{
    return member.state == MemberState::Active || member.state == MemberState::Imported;
}

/// 0: the name begins so; 1: one of its words does; nothing: neither.
std::optional<int> rank(QStringView name, const QString& typed)
{
    if (name.startsWith(typed, Qt::CaseInsensitive))
        return 0;
    for (qsizetype blank = name.indexOf(u' '); blank >= 0; blank = name.indexOf(u' ', blank + 1)) {
        if (name.sliced(blank + 1).startsWith(typed, Qt::CaseInsensitive))
            return 1;
    }
    return {};
}

template <typename Thing>
struct Ranked {
    int rank = 0;
    QStringView name;
    Thing thing; ///< what is called so
};

/// Two names that begin with different letters of the alphabet need no collation, which is what
/// takes the time when everybody of twenty thousand matches.
bool standsBefore(QStringView a, QStringView b)
{
    const QChar first = a.isEmpty() ? QChar() : a.front().toCaseFolded();
    const QChar second = b.isEmpty() ? QChar() : b.front().toCaseFolded();
    const auto isPlain = [](QChar c) { return c >= u'a' && c <= u'z'; };
    if (first != second && isPlain(first) && isPlain(second))
        return first < second;
    return QString::localeAwareCompare(a, b) < 0;
}

/// Only of these few the rest is made.
template <typename Thing, typename Make>
QList<Mention> best(std::vector<Ranked<Thing>>& found, int most, Make make)
{
    const auto middle = found.begin() + std::min<std::ptrdiff_t>(most, std::ssize(found));
    std::ranges::partial_sort(found, middle, [](const auto& a, const auto& b) {
        return a.rank != b.rank ? a.rank < b.rank : standsBefore(a.name, b.name);
    });
    QList<Mention> result;
    for (auto it = found.begin(); it != middle; ++it)
        result.append(make(it->thing));
    return result;
}

} // namespace

DirectoryMentions::DirectoryMentions(const models::Directory& directory, EmojiPictures* pictures,
    std::function<CallReach()> reach, std::function<bool()> mayCallAll)
    : m_directory(directory)
    , m_pictures(pictures)
    , m_reach(std::move(reach))
    , m_mayCallAll(std::move(mayCallAll))
{
}

QList<Mention> DirectoryMentions::groups() const
{
    const bool inThread = m_reach && m_reach() == CallReach::Thread;
    QList<Mention> groups {
        { u"@here"_s, u"<!here>"_s,
            inThread ? tr("followers, quietly if away") : tr("everybody, quietly if away"), {} },
        { u"@channel"_s, u"<!channel>"_s,
            inThread ? tr("everybody who follows this thread") : tr("everybody in this channel"),
            {} },
    };
    for (const Item& item : m_directory.items(ItemKind::Group)) {
        if (item.group)
            groups.append({ u'@' + item.group->handle,
                u"<!group:%1>"_s.arg(item.group->id.toString()), item.group->name, {} });
    }
    return groups;
}

/// Without @here and @channel where the channel's rule does not let the person call everybody:
/// typed out they are words like any other.
QList<Mention> DirectoryMentions::offeredGroups() const
{
    QList<Mention> offered = groups();
    if (m_mayCallAll && !m_mayCallAll())
        offered.removeIf([](const Mention& mention) {
            return mention.token == "<!here>"_L1 || mention.token == "<!channel>"_L1;
        });
    return offered;
}

QList<Mention> DirectoryMentions::matching(QChar sign, const QString& typed, int most) const
{
    if (sign == u':')
        return emoji(typed, most);
    return sign == u'@' ? people(typed, most) : channels(typed, most);
}

QList<Mention> DirectoryMentions::emoji(const QString& typed, int most) const
{
    if (!m_pictures)
        return {};
    const auto& all = m_pictures->all();
    std::vector<Ranked<const CustomEmoji*>> found;
    for (const CustomEmoji& each : all) {
        const QStringList names = QStringList(each.aliases) << each.name;
        const auto begins = [&](const QString& name) {
            return name.startsWith(typed, Qt::CaseInsensitive);
        };
        const auto holds = [&](const QString& name) {
            return name.contains(typed, Qt::CaseInsensitive);
        };
        if (std::ranges::any_of(names, holds))
            found.push_back({ std::ranges::any_of(names, begins) ? 0 : 1, each.name, &each });
    }
    return best(found, most, [this](const CustomEmoji* each) {
        return Mention { u':' + each->name + u':', {}, each->aliases.join(u", "_s),
            m_pictures->picture(each->id, metrics::iconSmall).toImage() };
    });
}

QList<Mention> DirectoryMentions::people(const QString& typed, int most) const
{
    std::vector<Ranked<const Member*>> found;
    for (const Member& member : m_directory.members()) {
        if (!isPresent(member))
            continue;
        if (const auto place = rank(member.displayName, typed)) {
            // People who are here come before those whom only an import knows.
            const bool imported = member.state == MemberState::Imported;
            found.push_back({ *place + (imported ? 2 : 0), member.displayName, &member });
        }
    }
    const QList<Mention> people = best(found, most, [this](const Member* member) {
        Mention mention = mentionOf(*member);
        if (m_avatars)
            mention.picture = m_avatars->picture(member->id, metrics::iconSmall).toImage();
        if (member->state == MemberState::Imported)
            mention.hint = tr("imported");
        return mention;
    });
    const QList<Mention> matched = matchingGroups(typed, most);
    // Groups keep a third of the room however many people match, and take what these leave.
    const qsizetype share = std::min(
        matched.size(), std::max<qsizetype>((most + 1) / 3, most - people.size()));
    QList<Mention> result = people.first(std::min<qsizetype>(people.size(), most - share));
    // One that is written out in full already is what is meant.
    const bool exact = share > 0 && matched.front().text.size() == typed.size() + 1;
    if (exact)
        result.prepend(matched.front());
    result += matched.sliced(exact ? 1 : 0, exact ? share - 1 : share);
    return result;
}

/// One written out in full first, then those of everybody, then the workspace's own.
QList<Mention> DirectoryMentions::matchingGroups(const QString& typed, int most) const
{
    const QList<Mention> all = offeredGroups();
    std::vector<Ranked<const Mention*>> found;
    for (const Mention& group : all) {
        const QStringView name = QStringView(group.text).sliced(1);
        if (!name.startsWith(typed, Qt::CaseInsensitive))
            continue;
        const int own = group.token.startsWith("<!group:"_L1) ? 2 : 1;
        found.push_back({ name.size() == typed.size() ? 0 : own, name, &group });
    }
    return best(found, most, [](const Mention* group) { return *group; });
}

QList<Mention> DirectoryMentions::channels(const QString& typed, int most) const
{
    std::vector<Ranked<const Room*>> found;
    for (const auto& state : m_directory.rooms()) {
        const Room& room = state.room;
        if (room.isChannel() && !room.archivedAt && room.name.contains(typed, Qt::CaseInsensitive))
            found.push_back(
                { room.name.startsWith(typed, Qt::CaseInsensitive) ? 0 : 1, room.name, &room });
    }
    return best(found, most, [](const Room* room) { return mentionOf(*room); });
}

std::optional<Mention> DirectoryMentions::exactly(QStringView text) const
{
    std::optional<Mention> longest;
    bool shared = false;
    const QStringView name = text.sliced(1);
    const auto consider = [&](QStringView candidate, auto&& make) {
        if (candidate.isEmpty() || !name.startsWith(candidate, Qt::CaseInsensitive))
            return;
        const qsizetype length = longest ? longest->text.size() - 1 : 0;
        if (candidate.size() > length) {
            longest = make();
            shared = false;
        } else if (candidate.size() == length) {
            shared = true;
        }
    };
    if (text.startsWith(u'@')) {
        for (const Mention& group : offeredGroups())
            consider(QStringView(group.text).sliced(1), [&group] { return group; });
        for (const Member& member : m_directory.members()) {
            if (isPresent(member))
                consider(member.displayName, [&member] { return mentionOf(member); });
        }
    } else {
        for (const auto& state : m_directory.rooms()) {
            if (state.room.isChannel())
                consider(state.room.name, [&state] { return mentionOf(state.room); });
        }
    }
    return shared ? std::nullopt : longest;
}

std::optional<Mention> DirectoryMentions::named(const QString& token) const
{
    for (const Mention& group : groups()) {
        if (group.token == token)
            return group;
    }
    const QString id = token.mid(2, token.size() - 3);
    if (token.startsWith("<@"_L1)) {
        const auto member = MemberId::fromString(id);
        if (const Member* known = member ? m_directory.member(*member) : nullptr)
            return mentionOf(*known);
    } else if (token.startsWith("<#"_L1)) {
        const auto room = RoomId::fromString(id);
        if (const auto* known = room ? m_directory.room(*room) : nullptr)
            return mentionOf(known->room);
    }
    return {};
}

} // namespace hearth::ui
