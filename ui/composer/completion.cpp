// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/completion.h"

#include "core/text/emoji.h"
#include "ui/composer/markdown_actions.h"
#include "ui/composer/slash_command.h"
#include "ui/timeline/code_highlighter.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr int mostItems = 8;
constexpr int longestTyped = 40; ///< longer runs are no name

/// The workspace's own come first: they are few, and made to be used.
QList<CompletionItem> emojiItems(const QString& typed, const MentionSource* source)
{
    QList<CompletionItem> own;
    if (source) {
        for (const Mention& emoji : source->matching(u':', typed, mostItems))
            own.append({ .label = emoji.text,
                .hint = emoji.hint,
                .insert = emoji.text + u' ',
                .token = {},
                .icon = {},
                .picture = emoji.picture });
    }
    // Beginnings of names first, then anywhere in the name, then what it is about.
    std::array<QList<CompletionItem>, 3> found;
    for (qsizetype i = 0; i < text::emojiCount(); ++i) {
        const text::Emoji emoji = text::emojiAt(i);
        if (emoji.hasSkinTone)
            continue;
        std::size_t place = 2;
        if (emoji.shortCode.startsWith(typed, Qt::CaseInsensitive))
            place = 0;
        else if (emoji.shortCode.contains(typed, Qt::CaseInsensitive))
            place = 1;
        else if (!emoji.keywords.contains(typed, Qt::CaseInsensitive))
            continue;
        if (found[place].size() < mostItems)
            found[place].append({ u":%1:"_s.arg(emoji.shortCode), {}, emoji.text.toString() + u' ',
                {}, emoji.text.toString(), {} });
        if (found[0].size() == mostItems)
            break;
    }
    const QList<CompletionItem> all = own + found[0] + found[1] + found[2];
    return all.first(std::min<qsizetype>(mostItems, all.size()));
}

QList<CompletionItem> commandItems(const QString& typed, const SlashCommands& commands)
{
    // Written out already: Enter belongs to the command.
    const SlashCommand* written = commands.find(typed);
    if (written && written->name == typed)
        return {};
    QList<CompletionItem> items;
    for (const SlashCommand& command : commands.beginningWith(typed)) {
        const QString name = u'/' + command.name;
        const bool alone = command.arguments.isEmpty();
        items.append({ name, alone ? command.description : command.arguments,
            alone ? name : name + u' ', {}, {} });
    }
    return items;
}

} // namespace

std::optional<CompletionQuery> completionAt(const QString& text, int position)
{
    const auto lineStart = position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
    const QString line = text.mid(lineStart, position - lineStart);
    static const QRegularExpression command(
        u"^/([\\w-]*)$"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = command.match(line); match.hasMatch() && lineStart == 0)
        return CompletionQuery { CompletionKind::Command, 0, match.captured(1) };
    static const QRegularExpression fence(u"^ {0,3}(?:`{3,}|~{3,})([\\w+#.-]*)$"_s);
    if (const auto match = fence.match(line); match.hasMatch()) {
        // A fence that closes names no language.
        if (isInsideFence(text, lineStart))
            return {};
        return CompletionQuery { CompletionKind::Language,
            static_cast<int>(lineStart + match.capturedStart(1)), match.captured(1) };
    }
    if (isInsideFence(text, position))
        return {};
    static const QRegularExpression emoji(u"(?:^|[\\s(])(:([\\w+-]{2,}))$"_s);
    if (const auto match = emoji.match(line); match.hasMatch())
        return CompletionQuery { CompletionKind::Emoji,
            static_cast<int>(lineStart + match.capturedStart(1)), match.captured(2) };
    // Names have blanks in them: everything since the sign is typed, as long as somebody is called
    // so.
    static const QRegularExpression mention(u"(?:^|[\\s(\\[{\"'])([@#])([^@#\\s][^@#]*)?$"_s);
    if (const auto match = mention.match(line);
        match.hasMatch() && match.capturedLength(2) <= longestTyped) {
        const auto kind = match.captured(1) == "@"_L1 ? CompletionKind::Member
                                                      : CompletionKind::Room;
        return CompletionQuery { kind, static_cast<int>(lineStart + match.capturedStart(1)),
            match.captured(2) };
    }
    return {};
}

QList<CompletionItem> completionItems(
    const CompletionQuery& query, const CompletionSources& sources)
{
    QList<CompletionItem> items;
    switch (query.kind) {
    case CompletionKind::Member:
    case CompletionKind::Room: {
        if (!sources.mentions)
            return {};
        const QChar sign = query.kind == CompletionKind::Member ? u'@' : u'#';
        const auto found = sources.mentions->matching(sign, query.typed, mostItems);
        for (const Mention& mention : found)
            items.append(
                { mention.text, mention.hint, mention.text, mention.token, {}, mention.picture });
        return items;
    }
    case CompletionKind::Emoji:
        return emojiItems(query.typed, sources.mentions);
    case CompletionKind::Language: {
        const QStringList names = sources.highlighter.languages(query.typed);
        for (const QString& name : names) {
            // Written out already: nothing is left to choose, and Enter belongs to the text.
            if (name == query.typed)
                return {};
            if (items.size() < mostItems)
                items.append({ name, {}, name, {}, {}, {} });
        }
        return items;
    }
    case CompletionKind::Command:
        return sources.commands ? commandItems(query.typed, *sources.commands) : items;
    }
    return items;
}

} // namespace hearth::ui
