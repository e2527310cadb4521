// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/spell_dictionary.h"

#include "core/settings/settings.h"

#include <QLocale>

#include <algorithm>

namespace hearth::ui {

namespace {

QString languageOf(const QString& code) { return code.section(u'_', 0, 0); }

/// The one of the same country, otherwise the one without a country, otherwise the first.
QString bestFor(const QLocale& locale, const QList<SpellDictionary>& installed)
{
    const QString language = languageOf(locale.name());
    QString best;
    for (const SpellDictionary& dictionary : installed) {
        if (dictionary.code == locale.name())
            return dictionary.code;
        const bool isPlain = dictionary.code == language;
        if (isPlain || (best.isEmpty() && languageOf(dictionary.code) == language))
            best = dictionary.code;
    }
    return best;
}

} // namespace

QStringList chosenDictionaries(
    const QString& choice, const QList<SpellDictionary>& installed, const QStringList& languages)
{
    if (choice == spellingOff)
        return {};
    if (choice != spellingAutomatic) {
        const bool isInstalled = std::ranges::find(installed, choice, &SpellDictionary::code)
            != installed.end();
        return isInstalled ? QStringList { choice } : QStringList();
    }
    QStringList chosen;
    QStringList settled;
    for (const QString& tag : languages) {
        const QLocale locale(tag);
        const QString language = languageOf(locale.name());
        if (locale.language() == QLocale::C || settled.contains(language))
            continue;
        settled.append(language);
        if (const QString code = bestFor(locale, installed); !code.isEmpty())
            chosen.append(code);
    }
    return chosen;
}

} // namespace hearth::ui
