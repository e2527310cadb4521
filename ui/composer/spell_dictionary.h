// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace hearth::ui {

/// A dictionary that is installed on this computer.
struct SpellDictionary {
    QString code; ///< "de_DE"
    QString name; ///< in its own language: "Deutsch (Deutschland)"
    bool operator==(const SpellDictionary&) const = default;
};

/// The codes of those that hold for a choice (`setting::spelling`). `languages` are what the person
/// reads, dearest first, as QLocale::uiLanguages tells: automatic means one dictionary for each of
/// them that has one. Pure, any thread.
[[nodiscard]] QStringList chosenDictionaries(
    const QString& choice, const QList<SpellDictionary>& installed, const QStringList& languages);

} // namespace hearth::ui
