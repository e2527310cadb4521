// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace hearth::ui {

/// A word that can be spelled right or wrong.
struct CheckedWord {
    qsizetype from = 0; ///< within its line
    qsizetype length = 0;
    QString text; ///< as in dictionaries
    bool operator==(const CheckedWord&) const = default;
};

/// A word as dictionaries write it: with plain apostrophes, without soft hyphens.
[[nodiscard]] QString asInDictionaries(QStringView word);

/// The words of a line that are language. `styles` are what `markdown_style::stylesOf` and the
/// mentions make of it: code, links, names and :short codes: are none, nor are numbers, acronyms,
/// identifiers, paths and addresses. Pure, any thread; linear in the line.
[[nodiscard]] QList<CheckedWord> checkedWords(QStringView line, const QList<quint16>& styles);

} // namespace hearth::ui
