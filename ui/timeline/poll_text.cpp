// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/poll_text.h"

#include "core/text/hidden.h"

#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr qsizetype shownVoters = 20; ///< names in a tool tip

/// For plural forms, which count no further.
int countOf(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

QString PollText::figures(const models::PollOptionRow& option)
{
    const QLocale locale;
    return tr("%1% · %2", "share of the people who voted, number of votes")
        .arg(locale.toString(option.percent), locale.toString(option.votes));
}

QString PollText::summary(const models::PollBlock& poll)
{
    QStringList parts { poll.voters == 0 ? tr("No votes yet")
                                         : tr("%Ln people voted", nullptr, countOf(poll.voters)) };
    if (poll.anonymous)
        parts.append(tr("anonymous"));
    if (poll.multiple)
        parts.append(tr("several choices"));
    if (poll.closed)
        parts.append(tr("closed"));
    return parts.join(u" · "_s);
}

QString PollText::voters(const models::PollBlock& poll, int option)
{
    const models::PollOptionRow& content = poll.options[option];
    if (content.votes == 0)
        return tr("Nobody has chosen this");
    if (poll.anonymous)
        return tr("Nobody sees who chose this: the poll is anonymous");
    QStringList names;
    for (const QString& name :
        content.voterNames.first(std::min(shownVoters, content.voterNames.size())))
        names.append(text::isolated(name));
    if (const qint64 more = content.votes - names.size(); more > 0)
        names.append(tr("%Ln more", "people, at the end of a list of names", countOf(more)));
    return QLocale().createSeparatedList(names);
}

QStringList PollText::spoken(const models::PollBlock& poll)
{
    QStringList parts;
    for (const models::PollOptionRow& option : poll.options) {
        const QString text = text::isolated(option.text);
        const QString votes = tr("%Ln votes", nullptr, countOf(option.votes));
        parts.append(option.chosen ? tr("%1: %2, chosen by you", "option, votes").arg(text, votes)
                                   : tr("%1: %2", "option, votes").arg(text, votes));
    }
    parts.append(summary(poll));
    return parts;
}

text::Document PollText::options(const models::PollBlock& poll)
{
    text::Document document;
    document.containers.append({ .kind = text::Container::Kind::BulletList });
    for (const models::PollOptionRow& option : poll.options) {
        text::Block block;
        block.kind = text::Block::Kind::ListItem;
        block.listDepth = 1;
        block.isTight = true;
        block.container = static_cast<int>(document.containers.size());
        block.spans.append(text::Span { option.text, text::Span::Plain, {} });
        document.containers.append(
            { .kind = text::Container::Kind::Item, .parent = 0, .depth = 1 });
        document.blocks.append(block);
    }
    return document;
}

} // namespace hearth::ui
