// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/refusal_text.h"

#include "core/protocol/item_operations.h"
#include "ui/custom/emoji_file.h"
#include "ui/shell/error_text.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

QString RefusalText::sentence(const replica::OutboxEntry& entry)
{
    const Error error = entry.error.value_or(Error {});
    const QString sentence = entry.operation.startsWith("group."_L1) ? ofGroup(error)
                                                                     : ofEmoji(error);
    return sentence.isEmpty() ? ErrorText::sentence(error) : sentence;
}

QString RefusalText::ofGroup(const Error& error)
{
    if (error.field == "handle"_L1)
        return error.code == ErrorCode::Conflict
            ? tr("Somebody or another group is called so already. Choose another handle.")
            : tr("Use up to %n letters, digits, dots, hyphens and underscores.", nullptr,
                  static_cast<int>(limits::groupHandle.maxLength));
    if (error.field == "name"_L1)
        return tr("A group's name needs 1 to %n characters on one line.", nullptr,
            static_cast<int>(limits::groupName.maxLength));
    return {};
}

QString RefusalText::ofEmoji(const Error& error)
{
    const bool taken = error.code == ErrorCode::Conflict;
    const bool isName = error.field == "name"_L1;
    // Names too long are refused before they are looked at, under the path of one of them.
    if (isName && taken)
        return tr("An emoji of this name is there already.");
    if (error.field.startsWith("aliases"_L1) && taken)
        return tr("One of these names is taken already.");
    if (isName || error.field.startsWith("aliases"_L1))
        return tr("Use up to %n lower case letters, digits, and + - _", nullptr,
            static_cast<int>(limits::emojiName.maxLength));
    if (error.field == "image"_L1)
        return error.code == ErrorCode::TooLarge
            ? EmojiFile::tooLarge()
            : tr("The server does not take this picture. Choose a PNG, GIF, JPEG or WebP.");
    return {};
}

} // namespace hearth::ui
