// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"
#include "core/protocol/knock_words.h"
#include "core/protocol/word_list.h"

#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::protocol;
using namespace Qt::StringLiterals;

/// What two screens show, and that nobody in between can make them show the same.
class TestKnockWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListIsFixed();
    void wordsAreFixed();
    void everyPartCounts();
    void theCommitmentBinds();
    void somebodyInBetweenIsSeen();
    void pinsAreReadAloud();
    void onlyWholeNumbersAreRead();

private:
    static KnockTranscript sample();
};

KnockTranscript TestKnockWords::sample()
{
    return { .id = KnockId::derive("a knock"),
        .displayName = u"Lea"_s,
        .pin = u"1f"_s.repeated(32),
        .hostNonce = QByteArray(knockNonceBytes, 'h'),
        .guestNonce = QByteArray(knockNonceBytes, 'g') };
}

/// Hosts and guests of other versions have the same words in the same order.
void TestKnockWords::theListIsFixed()
{
    const auto words = wordList();
    QCOMPARE(words.size(), wordCount);
    QVERIFY(std::ranges::is_sorted(words));
    QVERIFY(std::ranges::adjacent_find(words) == words.end());
    QCOMPARE(words.front(), "abandon"_L1);
    QCOMPARE(words[1023], "lend"_L1);
    QCOMPARE(words.back(), "zoo"_L1);
}

void TestKnockWords::wordsAreFixed()
{
    QCOMPARE(knockCommitment(sample()),
        u"dd0eed084271c5b6fa56d2e2b5d115dd8890fc1c04d2feaea53ddbd2474a01c8"_s);
    QCOMPARE(knockWords(sample()), QStringList({ u"fiction"_s, u"punch"_s, u"lend"_s }));
}

void TestKnockWords::everyPartCounts()
{
    const QStringList words = knockWords(sample());
    QCOMPARE(words.size(), knockWordCount);
    KnockTranscript other = sample();
    other.id = KnockId::derive("another knock");
    QVERIFY(knockWords(other) != words);
    other = sample();
    other.displayName = u"Ann"_s;
    QVERIFY(knockWords(other) != words);
    other = sample();
    other.pin = u"2f"_s.repeated(32);
    QVERIFY(knockWords(other) != words);
    other = sample();
    other.hostNonce[0] = 'x';
    QVERIFY(knockWords(other) != words);
    other = sample();
    other.guestNonce[0] = 'x';
    QVERIFY(knockWords(other) != words);
    other = sample();
    std::swap(other.hostNonce, other.guestNonce);
    QVERIFY(knockWords(other) != words);
}

void TestKnockWords::theCommitmentBinds()
{
    const QString commitment = knockCommitment(sample());
    KnockTranscript other = sample();
    other.guestNonce = QByteArray(knockNonceBytes, 'x'); // not known when it is made
    QCOMPARE(knockCommitment(other), commitment);
    other = sample();
    other.hostNonce[31] = 'x';
    QVERIFY(knockCommitment(other) != commitment);
    other = sample();
    other.pin = u"2f"_s.repeated(32);
    QVERIFY(knockCommitment(other) != commitment);
    other = sample();
    other.id = KnockId::derive("another knock");
    QVERIFY(knockCommitment(other) != commitment);
}

/// They pass on whatever they can: name, knock and both nonces. The guest sees their key all the
/// same.
void TestKnockWords::somebodyInBetweenIsSeen()
{
    SystemRandom random;
    for (int tried = 0; tried < 1000; ++tried) {
        KnockTranscript host = sample();
        host.hostNonce = random.bytes(knockNonceBytes);
        host.guestNonce = random.bytes(knockNonceBytes);
        KnockTranscript guest = host;
        guest.pin = QString::fromLatin1(random.bytes(knockNonceBytes).toHex());
        QVERIFY(knockWords(host) != knockWords(guest));
    }
}

void TestKnockWords::pinsAreReadAloud()
{
    QCOMPARE(pinWords(u"0"_s.repeated(64)),
        QStringList({ u"abandon"_s, u"abandon"_s, u"abandon"_s, u"abandon"_s }));
    QCOMPARE(
        pinWords(u"f"_s.repeated(64)), QStringList({ u"zoo"_s, u"zoo"_s, u"zoo"_s, u"zoo"_s }));
    // The first eleven bits are 1, the next eleven 2.
    QCOMPARE(pinWords(u"002008"_s + u"0"_s.repeated(58)),
        QStringList({ u"ability"_s, u"able"_s, u"abandon"_s, u"abandon"_s }));
    QVERIFY(pinWords(u"none"_s).isEmpty());
}

void TestKnockWords::onlyWholeNumbersAreRead()
{
    QCOMPARE(knockBytes(u"0a"_s.repeated(32)), QByteArray(knockNonceBytes, '\n'));
    for (const QString& wrong : { QString(), u"0a"_s.repeated(31), u"0A"_s.repeated(32),
             u"0x"_s.repeated(32), u"0a"_s.repeated(33) })
        QVERIFY(!knockBytes(wrong));
}

QTEST_APPLESS_MAIN(TestKnockWords)
#include "test_knock_words.moc"
