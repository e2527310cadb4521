// SPDX-License-Identifier: Apache-2.0
// What stands around the time in what people are reminded of.
#include "core/models/time_phrase.h"

#include <optional>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

QString withoutWords(QString text, std::initializer_list<QLatin1StringView> words)
{
    for (const QLatin1StringView word : words) {
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return {};
        if (text.startsWith(word + " "_L1, Qt::CaseInsensitive))
            text = text.sliced(word.size() + 1).trimmed();
    }
    return text;
}

} // namespace

std::expected<ReminderPhrase, PhraseTrouble> parseReminderPhrase(
    const QString& phrase, const QDateTime& now, const QLocale& locale)
{
    const QString said = withoutWords(phrase.simplified(), { "me"_L1, "to"_L1 });
    const QStringList words = said.split(u' ', Qt::SkipEmptyParts);
    std::optional<PhraseTrouble> trouble;
    const auto attempt = [&](const QStringList& when,
                             const QStringList& what) -> std::optional<ReminderPhrase> {
        const auto moment = parseTimePhrase(when.join(u' '), now, locale);
        if (!moment) {
            // The longest phrase that says something about time says what is wrong with it.
            if (moment.error() != PhraseTrouble::NoTime && !trouble)
                trouble = moment.error();
            return std::nullopt;
        }
        const QString text = withoutWords(what.join(u' '), { "to"_L1 });
        if (text.isEmpty()) {
            trouble = PhraseTrouble::NoText;
            return std::nullopt;
        }
        return ReminderPhrase { .text = text, .when = *moment };
    };
    for (qsizetype at = 0; at < words.size() && !trouble; ++at) {
        if (auto found = attempt(words.sliced(at), words.first(at)))
            return *found;
    }
    for (qsizetype length = words.size() - 1; length > 0 && !trouble; --length) {
        if (auto found = attempt(words.first(length), words.sliced(length)))
            return *found;
    }
    return std::unexpected(trouble.value_or(PhraseTrouble::NoTime));
}

} // namespace hearth::models
