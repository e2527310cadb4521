// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/sample_rows.h"

#include "core/text/markdown.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hearth::test {

namespace {

Timestamp at(int day, int hour, int minute)
{
    return { QDateTime(QDate(2026, 11, day), QTime(hour, minute)).toMSecsSinceEpoch() * 1000 };
}

Timestamp timeOf(int number)
{
    constexpr qint64 minute = 60'000'000;
    return { at(20, 8, 0).micros + number * minute };
}

} // namespace

Timestamp sampleNow() { return at(20, 18, 0); }

int SampleRows::indexOf(const MessageId& id) const
{
    const auto found = std::ranges::find(m_rows, id, &models::TimelineRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void SampleRows::open()
{
    m_open = true;
    Q_EMIT opened();
}

void SampleRows::openNewest()
{
    newerLeft = 0;
    open();
}

void SampleRows::loadOlder()
{
    const int count = std::min(page, olderLeft);
    if (count == 0)
        return;
    olderLeft -= count;
    prepend(sampleHistory(m_rows.empty()
            ? 0
            : static_cast<int>((m_rows.front().createdAt.micros - timeOf(0).micros) / 60'000'000)
                - count,
        count));
    Q_EMIT edgesChanged();
}

void SampleRows::loadNewer()
{
    const int count = std::min(page, newerLeft);
    if (count == 0)
        return;
    newerLeft -= count;
    const int next = static_cast<int>(
                         (m_rows.back().createdAt.micros - timeOf(0).micros) / 60'000'000)
        + 1;
    auto rows = sampleHistory(next, count);
    const int first = rowCount();
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    Q_EMIT rowsInserted(first, rowCount() - 1);
    Q_EMIT edgesChanged();
}

void SampleRows::append(models::TimelineRow row)
{
    m_rows.push_back(std::move(row));
    Q_EMIT rowsInserted(rowCount() - 1, rowCount() - 1);
}

void SampleRows::prepend(std::vector<models::TimelineRow> rows)
{
    m_rows.insert(m_rows.begin(), rows.begin(), rows.end());
    Q_EMIT rowsInserted(0, static_cast<int>(rows.size()) - 1);
}

void SampleRows::remove(int first, int last)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    Q_EMIT rowsRemoved(first, last);
}

void SampleRows::replace(int index, models::TimelineRow row)
{
    m_rows[static_cast<std::size_t>(index)] = std::move(row);
    Q_EMIT rowsChanged(index, index);
}

void SampleRows::reset(std::vector<models::TimelineRow> rows)
{
    m_rows = std::move(rows);
    Q_EMIT rowsReset();
}

SampleAuthor sampleAuthor(const QString& name) { return { MemberId::derive(name.toUtf8()), name }; }

models::TimelineRow sampleRow(int number, const QString& author, const QString& markdown)
{
    models::TimelineRow row;
    const SampleAuthor person = sampleAuthor(author);
    row.id = MessageId::derive("message " + QByteArray::number(number));
    row.createdAt = timeOf(number);
    row.position = row.createdAt.micros;
    row.authorId = person.id;
    row.authorName = person.name;
    row.own = author == "You"_L1;
    row.revision = 1;
    row.source = markdown;
    auto document = std::make_shared<text::Document>(text::parseMarkdown(markdown));
    text::resolveMentions(*document, [](const text::Span& span) {
        return span.style & text::Span::MentionMember ? u"Lea"_s : u"release"_s;
    });
    row.document = document;
    row.startsGroup = true;
    return row;
}

models::TimelineRow samplePoll(
    int number, const QString& author, const QString& question, const QStringList& options)
{
    static const QStringList people { u"Hana Sato"_s, u"Ivo Kovač"_s, u"Lea Martin"_s };
    models::TimelineRow row = sampleRow(number, author, question);
    models::PollBlock poll { .mayVote = true, .mayClose = row.own };
    qint64 votes = people.size();
    for (const QString& text : options) {
        models::PollOptionRow option {
            .text = text, .votes = votes, .chosen = poll.options.isEmpty()
        };
        option.voterNames = people.first(votes);
        poll.voters += votes;
        votes = std::max<qint64>(0, votes - 1);
        poll.options.append(option);
    }
    poll.weigh();
    row.poll = poll;
    return row;
}

std::vector<models::TimelineRow> sampleHistory(int first, int count)
{
    static const std::array people { u"Hana Sato"_s, u"Ivo Kovač"_s, u"Lea Martin"_s };
    static const std::array texts {
        u"Short one."_s,
        u"A longer message that goes on for a while, so that it needs more than a single line on "
        u"most screens, and a bit more than that "
        u"on the narrow ones; it says nothing of interest to anyone but the layout."_s,
        u"With `code` and **bold** and a [link](https://example.org/a)."_s,
        u"- one\n- two\n- three"_s,
        u"```cpp\nint main()\n{\n    return 0;\n}\n```"_s,
        u"Two paragraphs.\n\nThe second one."_s,
        u"> quoted\n\nand answered"_s,
    };
    std::vector<models::TimelineRow> rows;
    for (int i = first; i < first + count; ++i) {
        const auto index = static_cast<std::size_t>(i + 100'000);
        models::TimelineRow row = sampleRow(
            i, people[index / 3 % people.size()], u"%1 "_s.arg(i) + texts[index % texts.size()]);
        if (index % texts.size() == 4 || index % texts.size() == 3)
            row = sampleRow(i, people[index / 3 % people.size()], texts[index % texts.size()]);
        row.startsGroup = index % 3 == 0;
        row.startsDay = index % 40 == 0;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<models::TimelineRow> drawnConversation()
{
    std::vector<models::TimelineRow> rows;
    const QString lea = sampleAuthor(u"Lea Martin"_s).id.toString();
    auto hana = sampleRow(1, u"Hana Sato"_s,
        u"The importer keeps the Slack threads now. <@%1> could you try it with the big export?"_s
            .arg(lea));
    hana.createdAt = at(19, 16, 42);
    hana.startsDay = true;
    hana.reactions = { { u"🎉"_s, 4, true, { u"You"_s, u"Lea Martin"_s } },
        { u"👀"_s, 1, false, { u"Ivo Kovač"_s } } };
    hana.replyCount = 3;
    hana.lastReplyAt = at(20, 9, 12);
    hana.replierNames = { u"Lea"_s };
    rows.push_back(hana);
    auto ivo = sampleRow(63, u"Ivo Kovač"_s,
        uR"(Group commit is in. One fsync for everything that queued while the last one was on its way:

```cpp
while (auto batch = queue.takeAll()) {   // up to 512 operations
    auto tx = db.begin();
    for (auto& op : batch) op.apply(tx);
    tx.commit();                      // durable: now acknowledge
}
```

p99 went from 44 ms to 4.)"_s);
    ivo.startsDay = true;
    rows.push_back(ivo);
    auto news = sampleRow(91, u"Lea Martin"_s,
        u"All 236,955 messages are in. **Search finds everything**, even `Straße`. Shipping it?"_s);
    news.firstUnread = true;
    rows.push_back(news);
    auto own = sampleRow(92, u"You"_s, u"Shipping it. 🚀"_s);
    own.delivery = models::Delivery::Waiting;
    own.outboxKey = u"key"_s;
    rows.push_back(own);
    return rows;
}

std::vector<models::TimelineRow> everyKindOfRow()
{
    std::vector<models::TimelineRow> rows;
    int number = 0;
    const auto add = [&](const QString& author, const QString& text) -> models::TimelineRow& {
        rows.push_back(sampleRow(++number, author, text));
        return rows.back();
    };
    add(u"Hana Sato"_s, u"Hana Sato joined #release"_s).kind = MessageKind::Notice;
    add(u"Hana Sato"_s, uR"(# Heading one
## Heading two
### Heading three

A paragraph with **bold**, *italic*, ~~struck~~, `inline code`, a [link](https://example.org/path?query) and https://example.org.

1. first
2. second
   - nested ◦
   - again, a longer item that has to break into a second line before it ends, which shows how it hangs
10. tenth

- [x] done
- [ ] open

> A quote
> of two lines
>
> > and one inside

---

| Backend | messages/s | p99 |
|:--|--:|:-:|
| hearth | 100,000 | 4 ms |
| **other** one with a long name that wraps when it is narrow | 8,700 | `44 ms` |)"_s);
    add(u"Ivo Kovač"_s, u"🎉🚀"_s);
    auto& follow = add(u"Ivo Kovač"_s,
        u"A message that continues the one above it 😀 with an emoji in the line."_s);
    follow.startsGroup = false;
    follow.edited = true;
    add(u"نور"_s,
        u"مرحبا بالعالم، هذه رسالة طويلة بما يكفي لتنكسر إلى سطر ثانٍ عندما تكون النافذة ضيقة، مع كلمة `code` في الوسط."_s);
    add(u"田中"_s, u"東京からこんにちは。これは改行できる長いメッセージです。"_s);
    add(u"Lea Martin"_s, u""_s).deleted = true;
    auto& files = add(u"Lea Martin"_s, u"Here are the files."_s);
    files.files = {
        { FileId::derive("1"), u"quarterly-report-final-really-final-this-time-v7.pdf"_s,
            u"application/pdf"_s, 1'254'321, FileState::Stored },
        { FileId::derive("2"), u"IMG_2034.jpg"_s, u"image/jpeg"_s, 2'134'000, FileState::Missing }
    };
    rows.push_back(samplePoll(++number, u"You"_s, u"When do we **release**?"_s,
        { u"Monday"_s,
            u"When the last test is green, and not a minute before that, says everybody here"_s,
            u"يوم الثلاثاء"_s, u"Never 🎉"_s }));
    rows.push_back(samplePoll(++number, u"Ivo Kovač"_s, u"Lunch?"_s, { u"Soup"_s, u"Salad"_s }));
    rows.back().poll->multiple = true;
    rows.back().poll->anonymous = true;
    rows.back().poll->closed = true;
    rows.back().poll->mayVote = false;
    auto& failed = add(u"You"_s, u"This one was refused."_s);
    failed.delivery = models::Delivery::Failed;
    failed.outboxKey = u"failed"_s;
    failed.error = Error { .code = ErrorCode::Forbidden,
        .message = u"no"_s,
        .field = {},
        .detail = {},
        .details = {},
        .requestId = {} };
    auto& waiting = add(u"You"_s, u"And this one waits."_s);
    waiting.delivery = models::Delivery::Waiting;
    waiting.outboxKey = u"waiting"_s;
    waiting.startsGroup = false;
    return rows;
}

} // namespace hearth::test
