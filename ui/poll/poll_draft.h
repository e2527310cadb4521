// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/poll.h"
#include "ui/composer/mentions.h"

namespace hearth::ui {

/// A poll that is being written; nothing in it need be valid yet.
struct PollDraft {
    QString question; ///< Markdown with mention tokens
    NewPoll poll;

    [[nodiscard]] bool isEmpty() const
    {
        return question.trimmed().isEmpty() && poll.options.isEmpty();
    }
    bool operator==(const PollDraft&) const = default;
};

/// An option as it is sent: one line, without what a line cannot hold. Empty: there is nothing to
/// see in it.
[[nodiscard]] QString tidyOption(QString typed);
/// What stands after /poll: the question, then the options, each behind a bar; `\|` is a bar that
/// belongs to the text. Mentions in options become names.
[[nodiscard]] PollDraft pollFrom(const QString& arguments, const MentionSource* mentions);

} // namespace hearth::ui
