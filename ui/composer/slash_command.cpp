// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/slash_command.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

bool isNamed(const SlashCommand& command, QStringView name)
{
    return name.compare(command.name, Qt::CaseInsensitive) == 0;
}

/// A command, with more slashes before it than one if need be.
bool looksLikeOne(const QString& text)
{
    static const QRegularExpression escaped(
        u"^/+\\p{L}[\\w-]*(?=\\s|$)"_s, QRegularExpression::UseUnicodePropertiesOption);
    return escaped.match(text).hasMatch();
}

} // namespace

void SlashCommands::add(SlashCommand command)
{
    m_commands.removeIf(
        [&](const SlashCommand& present) { return isNamed(present, command.name); });
    const auto place = std::ranges::upper_bound(m_commands, command.name, {}, &SlashCommand::name);
    m_commands.insert(place, std::move(command));
}

const SlashCommand* SlashCommands::find(QStringView name) const
{
    const auto found = std::ranges::find_if(
        m_commands, [&](const SlashCommand& command) { return isNamed(command, name); });
    return found == m_commands.end() ? nullptr : &*found;
}

QList<SlashCommand> SlashCommands::beginningWith(QStringView typed) const
{
    QList<SlashCommand> found;
    std::ranges::copy_if(m_commands, std::back_inserter(found), [&](const SlashCommand& command) {
        return command.name.startsWith(typed, Qt::CaseInsensitive);
    });
    return found;
}

std::optional<WrittenCommand> commandIn(const QString& text)
{
    static const QRegularExpression command(u"^/(\\p{L}[\\w-]*)(?:\\s+(.*))?$"_s,
        QRegularExpression::UseUnicodePropertiesOption
            | QRegularExpression::DotMatchesEverythingOption);
    const auto match = command.match(text);
    if (!match.hasMatch())
        return {};
    return WrittenCommand { .name = match.captured(1), .arguments = match.captured(2).trimmed() };
}

QString withoutEscape(const QString& text)
{
    return text.startsWith("//"_L1) && looksLikeOne(text) ? text.sliced(1) : text;
}

QString withEscape(const QString& text) { return looksLikeOne(text) ? u'/' + text : text; }

} // namespace hearth::ui
