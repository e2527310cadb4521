// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/mentions.h"

#include "ui/composer/markdown_actions.h"

#include <QRegularExpression>

#include <algorithm>

namespace hearth::ui {

namespace {

/// An address like "me@example.org" mentions nobody.
bool beginsWord(QStringView text, qsizetype position)
{
    return position == 0
        || (!text[position - 1].isLetterOrNumber() && text[position - 1] != u'<'
            && text[position - 1] != u'\\');
}

bool endsWord(QStringView text, qsizetype position)
{
    return position >= text.size()
        || !(text[position].isLetterOrNumber() || text[position] == u'_');
}

} // namespace

std::optional<Mention> writtenMention(
    QStringView text, qsizetype position, const MentionSource& source)
{
    if ((text[position] != u'@' && text[position] != u'#') || !beginsWord(text, position))
        return {};
    const auto mention = source.exactly(text.sliced(position));
    return mention && endsWord(text, position + mention->text.size()) ? mention : std::nullopt;
}

QString markdownFromText(
    const QString& text, const QList<MentionSpan>& spans, const MentionSource* source)
{
    const QList<bool> code = codeMask(text);
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const auto span = std::ranges::find(spans, i, &MentionSpan::from);
        if (span != spans.end() && !code[i]) {
            result += span->token;
            i += span->length;
            continue;
        }
        if (const auto mention = source && !code[i] ? writtenMention(text, i, *source)
                                                    : std::nullopt) {
            result += mention->token;
            i += mention->text.size();
            continue;
        }
        result += text[i++];
    }
    return result;
}

EditableText textFromMarkdown(const QString& markdown, const MentionSource* source)
{
    static const QRegularExpression token(mentionPattern.toString());
    const QList<bool> code = codeMask(markdown);
    EditableText result;
    qsizetype done = 0;
    for (auto found = token.globalMatch(markdown); found.hasNext();) {
        const auto match = found.next();
        const auto mention = source && !code[match.capturedStart()]
            ? source->named(match.captured())
            : std::nullopt;
        if (!mention)
            continue;
        result.text += QStringView(markdown).sliced(done, match.capturedStart() - done);
        result.spans.append({ result.text.size(), mention->text.size(), match.captured() });
        result.text += mention->text;
        done = match.capturedEnd();
    }
    result.text += QStringView(markdown).sliced(done);
    return result;
}

} // namespace hearth::ui
