// SPDX-License-Identifier: Apache-2.0
// How members arrange their own sidebars and what they are told of: seen by nobody else.
#include "localserver/services/dispatcher.h"
#include "localserver/services/room_services.h"
#include "localserver/services/services.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

bool isBuiltIn(SectionId id)
{
    static const std::array all { builtInSection(BuiltInSection::Starred),
        builtInSection(BuiltInSection::Channels), builtInSection(BuiltInSection::Direct) };
    return std::ranges::contains(all, id);
}

Result<std::optional<Item>> findOwn(const WriteContext& context, ItemKind kind, const Uuid& id)
{
    return context.store().items().find(
        { .kind = kind, .id = { id }, .owner = context.member().id });
}

Result<qint64> record(const WriteContext& context, EventType type, const Item& item)
{
    std::optional<RoomId> room;
    if (item.preference)
        room = item.preference->roomId;
    return context.work.record({ .type = type,
        .entity = item.id.uuid,
        .room = room,
        .reader = context.member().id,
        .actor = context.member().id,
        .emoji = {} });
}

Result<Item> put(const WriteContext& context, EventType type, Item item)
{
    item.revision = context.work.nextSeq();
    HEARTH_CHECK(context.store().items().put(item, context.member().id));
    HEARTH_CHECK(record(context, type, item));
    return item;
}

/// --- preferences

Result<Item> presentPreference(const WriteContext& context, const protocol::PreferenceSet& args)
{
    HEARTH_CHECK(accessRoom(context.access, args.roomId, u"roomId"_s));
    HEARTH_TRY(
        const std::optional<Item> item, findOwn(context, ItemKind::Preference, args.roomId.uuid));
    RoomPreference none;
    none.roomId = args.roomId;
    return item.value_or(Item::of(none));
}

Result<std::optional<SectionId>> sectionFor(const WriteContext& context, SectionId id)
{
    if (id.isNull())
        return std::nullopt;
    HEARTH_TRY(const std::optional<Item> section, findOwn(context, ItemKind::Section, id.uuid));
    if (!section || isBuiltIn(id))
        return fail(ErrorCode::NotFound, u"no such section"_s, u"sectionId"_s);
    return id;
}

Result<Item> setPreference(const WriteContext& context, const protocol::PreferenceSet& args)
{
    HEARTH_TRY(Item item, presentPreference(context, args));
    RoomPreference wanted = *item.preference;
    wanted.starred = args.starred.value_or(wanted.starred);
    wanted.muted = args.muted.value_or(wanted.muted);
    wanted.closed = args.closed.value_or(wanted.closed);
    wanted.rank = args.rank.value_or(wanted.rank);
    wanted.notify = args.notify.value_or(wanted.notify);
    if (args.sectionId) {
        HEARTH_TRY(wanted.sectionId, sectionFor(context, *args.sectionId));
    }
    if (wanted == *item.preference)
        return item;
    item.preference = wanted;
    return put(context, EventType::PreferenceChanged, std::move(item));
}

/// --- attention

Result<Item> presentAttention(const WriteContext& context, const protocol::AttentionSet&)
{
    HEARTH_TRY(
        const std::optional<Item> item, findOwn(context, ItemKind::Attention, attentionId().uuid));
    return item.value_or(Item::of(Attention {}));
}

/// As they were written, but for white space at their ends and those that are there twice.
Result<QStringList> cleanKeywords(const QStringList& keywords)
{
    QStringList clean;
    for (const QString& keyword : keywords) {
        HEARTH_TRY(const QString word, cleanName(keyword, u"keywords"_s));
        if (word.size() > limits::keyword.maxLength)
            return fail(ErrorCode::InvalidArgument,
                u"a keyword has at most %1 characters"_s.arg(limits::keyword.maxLength),
                u"keywords"_s);
        if (!clean.contains(word, Qt::CaseInsensitive))
            clean.append(word);
    }
    return clean;
}

Result<void> checkQuiet(const QuietHours& quiet)
{
    const auto isMinute = [](int minute) { return minute >= 0 && minute < limits::minutesPerDay; };
    if (!isMinute(quiet.from) || !isMinute(quiet.to))
        return fail(ErrorCode::InvalidArgument,
            u"quiet.from and quiet.to are minutes of a day: 0 to %1"_s.arg(
                limits::minutesPerDay - 1),
            u"quiet"_s);
    const QSet<int> different(quiet.days.begin(), quiet.days.end());
    const bool areDays = std::ranges::all_of(
        quiet.days, [](int day) { return day >= Qt::Monday && day <= Qt::Sunday; });
    if (!areDays || different.size() != quiet.days.size())
        return fail(ErrorCode::InvalidArgument,
            u"quiet.days are days of the week, 1 to 7, each once"_s, u"quiet"_s);
    return {};
}

Result<Item> setAttention(const WriteContext& context, const protocol::AttentionSet& args)
{
    HEARTH_TRY(Item item, presentAttention(context, args));
    Attention wanted = *item.attention;
    if (args.level == NotifyLevel::Default)
        return fail(ErrorCode::InvalidArgument, u"level must be one of: all, mentions, nothing"_s,
            u"level"_s);
    wanted.level = args.level.value_or(wanted.level);
    if (args.keywords) {
        HEARTH_TRY(wanted.keywords, cleanKeywords(*args.keywords));
    }
    if (args.quiet) {
        HEARTH_CHECK(checkQuiet(*args.quiet));
        wanted.quiet = *args.quiet;
    }
    wanted.welcomed = args.welcomed.value_or(wanted.welcomed);
    if (wanted == *item.attention)
        return item;
    item.attention = wanted;
    return put(context, EventType::AttentionChanged, std::move(item));
}

/// --- sections

Result<Item> presentSection(const WriteContext& context, const protocol::SectionSet& args)
{
    HEARTH_TRY(const std::optional<Item> item, findOwn(context, ItemKind::Section, args.id.uuid));
    return item.value_or(Item::gone(ItemKind::Section, { args.id.uuid }));
}

/// Those that are always there have no name of their own.
Result<QString> nameFor(const protocol::SectionSet& args, const QString& current)
{
    if (isBuiltIn(args.id)) {
        if (args.name && !args.name->isEmpty())
            return fail(ErrorCode::InvalidArgument, u"this section keeps its name"_s, u"name"_s);
        return QString();
    }
    if (!args.name && !current.isEmpty())
        return current;
    return cleanName(args.name.value_or(current), u"name"_s);
}

Result<Item> setSection(const WriteContext& context, const protocol::SectionSet& args)
{
    HEARTH_TRY(const std::optional<Item> item, findOwn(context, ItemKind::Section, args.id.uuid));
    if (args.id.isNull())
        return fail(ErrorCode::InvalidArgument, u"id must not be null"_s, u"id"_s);
    if (!item) {
        HEARTH_TRY(
            const int count, context.store().items().count(ItemKind::Section, context.member().id));
        if (count >= limits::sectionsPerMember)
            return fail(ErrorCode::Conflict,
                u"at most %1 sections"_s.arg(limits::sectionsPerMember), u"id"_s);
    }
    Section section;
    if (item)
        section = *item->section;
    section.id = args.id;
    HEARTH_TRY(section.name, nameFor(args, section.name));
    section.rank = args.rank.value_or(section.rank);
    section.collapsed = args.collapsed.value_or(section.collapsed);
    section.sort = args.sort.value_or(section.sort);
    if (item && section == *item->section)
        return *item;
    return put(context, EventType::SectionChanged, Item::of(section));
}

Result<void> releaseRooms(const WriteContext& context, SectionId section)
{
    HEARTH_TRY(const QList<Item> preferences,
        context.store().items().listKind(ItemKind::Preference, context.member().id));
    for (Item item : preferences) {
        if (!item.preference || item.preference->sectionId != section)
            continue;
        item.preference->sectionId.reset();
        HEARTH_CHECK(put(context, EventType::PreferenceChanged, std::move(item)));
    }
    return {};
}

Result<Item> removeSection(const WriteContext& context, const protocol::SectionRemove& args)
{
    if (isBuiltIn(args.id))
        return fail(ErrorCode::Conflict, u"this section is always there"_s, u"id"_s);
    HEARTH_TRY(const std::optional<Item> item, findOwn(context, ItemKind::Section, args.id.uuid));
    if (!item)
        return fail(ErrorCode::NotFound, u"no such section"_s, u"id"_s);
    HEARTH_CHECK(releaseRooms(context, args.id));
    HEARTH_CHECK(context.store().items().remove(
        { .kind = ItemKind::Section, .id = item->id, .owner = context.member().id }));
    Item gone = Item::gone(ItemKind::Section, item->id);
    HEARTH_TRY(gone.revision, record(context, EventType::SectionChanged, gone));
    return gone;
}

} // namespace

void offerPreferences(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::preferenceSet, setPreference, presentPreference);
    dispatcher.onWrite(protocol::attentionSet, setAttention, presentAttention);
    dispatcher.onWrite(protocol::sectionSet, setSection, presentSection);
    dispatcher.onWrite(protocol::sectionRemove, removeSection,
        [](const WriteContext&, const protocol::SectionRemove& args) -> Result<Item> {
            return Item::gone(ItemKind::Section, { args.id.uuid });
        });
}

} // namespace hearth::server
