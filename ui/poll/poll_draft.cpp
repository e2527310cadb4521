// SPDX-License-Identifier: Apache-2.0
#include "ui/poll/poll_draft.h"

#include "core/domain/names.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hearth::ui {

QString tidyOption(QString typed)
{
    typed.removeIf([](QChar character) {
        return character.category() == QChar::Other_Control && !character.isSpace();
    });
    typed = typed.simplified();
    // What nobody can see is no option.
    return nameKey(typed).isEmpty() ? QString() : typed;
}

PollDraft pollFrom(const QString& arguments, const MentionSource* mentions)
{
    static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
    QStringList parts = arguments.split(bar);
    for (QString& part : parts)
        part = part.replace("\\|"_L1, "|"_L1).trimmed();
    PollDraft draft { .question = parts.takeFirst(), .poll = {} };
    for (const QString& part : std::as_const(parts)) {
        if (const QString option = tidyOption(textFromMarkdown(part, mentions).text);
            !option.isEmpty())
            draft.poll.options.append(option);
    }
    return draft;
}

} // namespace hearth::ui
