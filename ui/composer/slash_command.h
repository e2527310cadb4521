// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/composer/mentions.h"

#include <functional>

class QWidget;

namespace hearth::ui {

struct PollDraft;

/// Where a command was written.
struct CommandPlace {
    models::WorkspaceContext& workspace;
    const replica::RoomState& room;
    std::optional<MessageId> thread;
    const MentionSource& mentions;
    QWidget* window = nullptr; ///< for a command that opens a dialog
    std::function<void(const PollDraft& draft)> beginPoll {}; ///< opens the dialog for one
};

/// What came of a command.
struct CommandResult {
    enum class Kind {
        Done, ///< nothing is left to send; `text`, if there is any, says what came of it
        Says, ///< `text` is the message to send, in Markdown
        Refused, ///< `text` is a sentence about what is missing; what was written stays
    };

    Kind kind = Kind::Done;
    QString text {};
};

/// What can be typed after a slash. Commands that change something do it through the outbox, as the
/// dialogs do.
struct SlashCommand {
    QString name; ///< without the slash, in small letters, the same in every language
    QString arguments; ///< "[emoji] text"; empty: it takes none
    QString description;
    /// `arguments` is what was written after the name: Markdown with mention tokens, trimmed.
    std::function<CommandResult(const CommandPlace& place, const QString& arguments)> run;
};

/// The commands that there are; whoever has another one adds it. Window's thread.
class SlashCommands {
public:
    /// A name that is there already is replaced.
    void add(SlashCommand command);
    [[nodiscard]] const QList<SlashCommand>& all() const { return m_commands; }
    /// Null when there is none of this name, however it is capitalised.
    [[nodiscard]] const SlashCommand* find(QStringView name) const;
    /// Those that what was typed after the slash may become, by name.
    [[nodiscard]] QList<SlashCommand> beginningWith(QStringView typed) const;

private:
    QList<SlashCommand> m_commands; ///< by name
};

/// A command as it was written, whether there is such a one or not.
struct WrittenCommand {
    QString name;
    QString arguments;
    bool operator==(const WrittenCommand&) const = default;
};
/// Nothing for a text that is just one: only a word with one slash at the very beginning is a
/// command. A path (/usr/bin) is none.
[[nodiscard]] std::optional<WrittenCommand> commandIn(const QString& text);
/// As it is sent: "//me" means the text "/me".
[[nodiscard]] QString withoutEscape(const QString& text);
/// The other way, for a text that goes back into the composer.
[[nodiscard]] QString withEscape(const QString& text);

} // namespace hearth::ui
