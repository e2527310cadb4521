// SPDX-License-Identifier: Apache-2.0
#include "core/base/future.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Who gets an answer, when, on which thread, and that it is one answer.
class TestFuture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAnswerComesOnceHoweverLateItIsAskedFor();
    void stepsFollowOneAnother();
    void aBrokenPromiseIsAborted();
    void theFirstAnswerStands();
    void contextsAreCalledFromTheirLoop();
    void aDeadContextIsNotCalled();
    void contextsMayDieWhileTheAnswerComes();
    void answersMayBeMoved();
};

void TestFuture::theAnswerComesOnceHoweverLateItIsAskedFor()
{
    // Attached at the very moment of the answer: QFuture runs such a step twice.
    for (int round = 0; round < 2'000; ++round) {
        std::atomic<int> calls = 0;
        std::atomic<bool> go = false;
        Promise<int> promise;
        const Future<int> future = promise.future();
        std::thread other([&] {
            while (!go)
                ;
            promise.resolve(7);
        });
        go = true;
        const Future<int> next = future.then([&calls](const Result<int>& value) {
            ++calls;
            return Result<int>(*value + 1);
        });
        QCOMPARE(next.result(), 8);
        other.join();
        QCOMPARE(calls.load(), 1);
    }
}

void TestFuture::stepsFollowOneAnother()
{
    Promise<int> first;
    Promise<QString> second;
    const Future<QString> all = first.future()
                                    .then([](Result<int> value) { return value; })
                                    .then([second](const Result<int>& value) {
                                        return value ? second.future() : Future<QString>();
                                    });
    first.resolve(1);
    QVERIFY(!all.isFinished());
    second.resolve(u"done"_s);
    QCOMPARE(all.result(), u"done"_s);
}

void TestFuture::aBrokenPromiseIsAborted()
{
    const Future<int> kept = Promise<int>().future();
    QCOMPARE(kept.result().error().code, ErrorCode::Aborted);
    const Future<void> nothing;
    QVERIFY(nothing.isFinished());
    QCOMPARE(nothing.result().error().code, ErrorCode::Aborted);
    bool called = false;
    nothing.then([&called](const Result<void>& result) { called = !result; });
    QVERIFY(called);
}

void TestFuture::theFirstAnswerStands()
{
    const Promise<int> promise;
    promise.resolve(1);
    promise.resolve(2);
    QCOMPARE(promise.future().result(), 1);
}

void TestFuture::contextsAreCalledFromTheirLoop()
{
    QObject context;
    bool called = false;
    ready<int>(3).then(&context, [&called](const Result<int>&) { called = true; });
    QVERIFY(!called); // never in place
    QTRY_VERIFY(called);
}

void TestFuture::aDeadContextIsNotCalled()
{
    auto context = std::make_unique<QObject>();
    const Promise<int> promise;
    bool called = false;
    const Future<int> next = promise.future().then(context.get(), [&called](Result<int> value) {
        called = true;
        return value;
    });
    context.reset();
    QVERIFY(next.isFinished()); // at once: nobody waits for an answer that none would get
    QCOMPARE(next.result().error().code, ErrorCode::Aborted);
    promise.resolve(1);
    QVERIFY(!called);
}

void TestFuture::contextsMayDieWhileTheAnswerComes()
{
    for (int round = 0; round < 1'000; ++round) {
        auto context = std::make_unique<QObject>();
        Promise<int> promise;
        const Future<int> next = promise.future().then(
            context.get(), [](Result<int> value) { return value; });
        std::thread other([moved = std::move(promise)] { moved.resolve(1); });
        context.reset();
        other.join();
        QVERIFY(next.isFinished()); // one way or the other, nobody waits for ever
    }
}

void TestFuture::answersMayBeMoved()
{
    const Promise<std::unique_ptr<int>> promise;
    promise.resolve(std::make_unique<int>(5));
    int seen = 0;
    promise.future().then([&seen](Result<std::unique_ptr<int>>&& value) { seen = **value; });
    QCOMPARE(seen, 5);
}

QTEST_GUILESS_MAIN(TestFuture)
#include "test_future.moc"
