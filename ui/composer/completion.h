// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/mentions.h"

namespace hearth::ui {

class CodeHighlighter;
class SlashCommands;

/// What is being typed that can be completed.
enum class CompletionKind { Member, Room, Emoji, Language, Command };

struct CompletionQuery {
    CompletionKind kind = CompletionKind::Member;
    int from = 0; ///< where what is typed begins, its sign included
    QString typed; ///< without the sign
    bool operator==(const CompletionQuery&) const = default;
};

/// One line of the popup.
struct CompletionItem {
    QString label;
    QString hint;
    QString insert; ///< what takes the place of what was typed
    QString token; ///< mentions: what it stands for
    QString icon; ///< an emoji; empty for others
    QImage picture; ///< of a person, or an emoji of the workspace's own; null for others
    bool operator==(const CompletionItem&) const = default;
};

/// The query at `position` of `text`, if there is one. Pure.
[[nodiscard]] std::optional<CompletionQuery> completionAt(const QString& text, int position);
/// What can be offered from.
struct CompletionSources {
    const MentionSource* mentions = nullptr; ///< null: nobody to mention
    const SlashCommands* commands = nullptr; ///< null: none can be given here
    CodeHighlighter& highlighter;
};
/// What can be offered for it, best first, at most eight; commands all, by name. Languages and
/// Unicode's emoji need no source.
[[nodiscard]] QList<CompletionItem> completionItems(
    const CompletionQuery& query, const CompletionSources& sources);

} // namespace hearth::ui
