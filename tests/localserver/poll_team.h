// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/api_fixture.h"

#include <QTest>

namespace hearth::test {

using namespace Qt::StringLiterals;

/// A team with questions: `lunch`, `secretly` (anonymous) and `days` (several answers) in
/// `general`, each of soup, salad and bread; others where not everybody is; `gone` is deleted,
/// `plain` asks nothing.
class PollTeam : public ApiFixture {
public:
    PollTeam()
    {
        ask(u"member"_s, u"general"_s, u"lunch"_s, {});
        ask(u"member"_s, u"general"_s, u"secretly"_s, R"(,"anonymous":true)");
        ask(u"second"_s, u"general"_s, u"days"_s, R"(,"multiple":true)");
        ask(u"member"_s, u"lobby"_s, u"open"_s, {});
        ask(u"guest"_s, u"lobby"_s, u"asked"_s, {});
        ask(u"admin"_s, u"secret"_s, u"hidden"_s, {});
        ask(u"member"_s, u"general"_s, u"gone"_s, {});
        call(u"member"_s, u"message.remove"_s, R"({"id":"$gone"})");
        say(u"member"_s, u"general"_s, u"plain"_s);
        // Public, and nobody has asked the guest in.
        name(u"aside"_s, RoomId::generate(clock(), random()).toString());
        QVERIFY(call(
            u"owner"_s, u"channel.create"_s, R"({"id":"$aside","kind":"public","name":"aside"})")
                .isGood());
        ask(u"owner"_s, u"aside"_s, u"beyond"_s, {});
    }

    /// `more`: further fields of the poll.
    void ask(const QString& who, const QString& room, const QString& title, const QByteArray& more)
    {
        name(title, MessageId::generate(clock(), random()).toString());
        const ApiAnswer answer = call(who, u"message.create"_s,
            R"({"id":"$)" + title.toUtf8() + R"(","roomId":"$)" + room.toUtf8()
                + R"(","body":"which?","poll":{"options":["soup","salad","bread"])" + more + "}}");
        QVERIFY2(answer.isGood(), answer.body.constData());
    }

    Message message(const QString& title)
    {
        const auto found = person(u"admin"_s)
                               .call(protocol::messageGetById, { .id = id<MessageId>(title) },
                                   workspace());
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        return *found;
    }

    /// Of each option.
    QList<qint64> counts(const QString& title)
    {
        QList<qint64> out;
        const Message asked = message(title);
        for (const PollOption& option : asked.poll.value_or(Poll {}).options)
            out.append(option.votes);
        return out;
    }

    void vote(const QString& who, const QString& title, const QByteArray& options)
    {
        const ApiAnswer answer = call(who, u"poll.vote"_s,
            R"({"messageId":"$)" + title.toUtf8() + R"(","options":)" + options + '}');
        QVERIFY2(answer.isGood(), answer.body.constData());
    }

    /// What a snapshot tells them of their own.
    QList<PollVote> votesOf(const QString& who)
    {
        const auto snapshot = person(who).call(protocol::syncPull, {}, workspace());
        if (!snapshot || !snapshot->items)
            qFatal("no snapshot");
        QList<PollVote> out;
        for (const Item& item : *snapshot->items) {
            if (item.vote)
                out.append(*item.vote);
        }
        return out;
    }
};

} // namespace hearth::test
