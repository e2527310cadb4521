// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"

#include <QCryptographicHash>
#include <QTest>

using namespace hearth;

/// Digests are the standard's, however the bytes came.
class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers_data();
    void knownAnswers();
    void piecesAreTheWhole_data();
    void piecesAreTheWhole();
    void moreMayFollowAResult();
    void copiesGoOnByThemselves();
    void whatIsMovedGoesOn();
};

void TestDigest::knownAnswers_data()
{
    // FIPS 180-4, the examples of NIST's Cryptographic Standards and Guidelines.
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sha1");
    QTest::addColumn<QByteArray>("sha256");
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709")
                             << QByteArray("e3b0c44298fc1c149afbf4c8996fb924"
                                           "27ae41e4649b934ca495991b7852b855");
    QTest::newRow("one block") << QByteArray("abc")
                               << QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d")
                               << QByteArray("ba7816bf8f01cfea414140de5dae2223"
                                             "b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("84983e441c3bd26ebaae4aa1f95129e5e54670f1")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039"
                                              "a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million") << QByteArray(1'000'000, 'a')
                               << QByteArray("34aa973cd4c4daa4f61eeb2bdbad27316534016f")
                               << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67"
                                             "f1809a48a497200e046d39ccc7112cd0");
}

void TestDigest::knownAnswers()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, sha1);
    QFETCH(const QByteArray, sha256);
    QCOMPARE(Digest::hash(text, Digest::Algorithm::Sha1).toHex(), sha1);
    QCOMPARE(Digest::hash(text, Digest::Algorithm::Sha256).toHex(), sha256);
    QCOMPARE(Digest::hash(text).toHex(), sha256);
    QCOMPARE(Digest::size(Digest::Algorithm::Sha1), sha1.size() / 2);
    QCOMPARE(Digest::size(Digest::Algorithm::Sha256), sha256.size() / 2);
}

void TestDigest::piecesAreTheWhole_data()
{
    QTest::addColumn<int>("pieceSize");
    for (const int size : { 1, 63, 64, 65, 4096, 100'000 })
        QTest::addRow("of %d", size) << size;
}

void TestDigest::piecesAreTheWhole()
{
    QFETCH(const int, pieceSize);
    QByteArray bytes(100'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * i % 251);
    Digest sha1(Digest::Algorithm::Sha1);
    Digest sha256;
    for (qsizetype from = 0; from < bytes.size(); from += pieceSize) {
        const QByteArray piece = bytes.mid(from, pieceSize);
        sha1.addData(piece);
        sha256.addData(piece);
        sha256.addData({}); // harmless
    }
    QCOMPARE(sha1.result(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha1));
    QCOMPARE(sha256.result(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(sha256.result(), Digest::hash(bytes));
}

void TestDigest::moreMayFollowAResult()
{
    Digest digest;
    digest.addData("ab");
    QCOMPARE(digest.result(), Digest::hash("ab"));
    QCOMPARE(digest.result(), Digest::hash("ab"));
    digest.addData("c");
    QCOMPARE(digest.result(), Digest::hash("abc"));
}

void TestDigest::copiesGoOnByThemselves()
{
    Digest first(Digest::Algorithm::Sha1);
    first.addData("a");
    Digest second(first);
    first.addData("b");
    second.addData("c");
    QCOMPARE(first.result(), Digest::hash("ab", Digest::Algorithm::Sha1));
    QCOMPARE(second.result(), Digest::hash("ac", Digest::Algorithm::Sha1));
    Digest third; // of another algorithm
    third = second;
    second.addData("d");
    QCOMPARE(third.result(), Digest::hash("ac", Digest::Algorithm::Sha1));
}

void TestDigest::whatIsMovedGoesOn()
{
    Digest first;
    first.addData("a");
    Digest second(std::move(first));
    second.addData("b");
    first = std::move(second);
    first.addData("c");
    QCOMPARE(first.result(), Digest::hash("abc"));
}

QTEST_GUILESS_MAIN(TestDigest)
#include "test_digest.moc"
