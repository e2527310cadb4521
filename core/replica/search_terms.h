// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/search_types.h"

#include <QSet>
#include <QStringList>

#include <functional>

/// How messages and queries become the tokens of the full-text index, and whether a text really
/// holds what a query asks for. A word is found by any three of its characters in a row or by how
/// it begins; scripts that are written without blanks (Chinese, Japanese, Thai, also Korean) by any
/// character. Case and accents do not count. Pure; any thread.
namespace hearth::replica {

/// Rises when the same message gives other tokens than before: the index is then written anew.
inline constexpr qint64 searchRules = 2;

/// A text without case and accents, and where each of its units came from.
struct FoldedText {
    QString text;
    QList<qsizetype> origins; ///< by unit of `text`; one more for the end
};
[[nodiscard]] FoldedText fold(const QString& source);

/// Who a mention names: the name without "@" or "#", empty when nobody knows.
using NameOf = std::function<QString(const Uuid& id)>;
/// What a reader sees of a message: its text, what it forwards, the names of its files.
[[nodiscard]] QString visibleText(const Message& message, const NameOf& nameOf);

/// Everything under which a message is found, each token once, separated by blanks. No token holds
/// ASCII other than letters and digits, so that the index takes them apart at the blanks alone.
[[nodiscard]] QString indexTokens(const Message& message);
[[nodiscard]] QString roomToken(RoomId room);
/// Names change, so a mention is indexed by whom it names.
[[nodiscard]] QString mentionToken(const Uuid& named);

/// One word of a query, as it was typed: punctuation counts.
struct SearchTerm {
    QString folded;
    bool startsWord = false; ///< too short to be looked for inside words
    QStringList tokens; ///< all of them stand at every message that holds the term; may be empty
};
[[nodiscard]] QList<SearchTerm> searchTerms(const QString& query);
[[nodiscard]] bool holds(const FoldedText& text, const SearchTerm& term);
/// Where the terms stand in the text that `text` was folded from; empty unless each is there.
[[nodiscard]] QList<Stretch> findAll(const FoldedText& text, const QList<SearchTerm>& terms);

} // namespace hearth::replica
