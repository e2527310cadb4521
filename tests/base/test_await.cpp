// SPDX-License-Identifier: Apache-2.0
#include "core/base/await.h"

#include <QPointer>
#include <QTest>
#include <QThread>

#include <array>
#include <memory>
#include <optional>

using namespace hearth;
using namespace Qt::StringLiterals;

namespace {

/// What a waiting coroutine came by, seen from outside it.
struct Seen {
    std::optional<Result<int>> result;
    QThread* thread = nullptr;

    [[nodiscard]] std::optional<ErrorCode> code() const
    {
        return result && !*result ? std::optional(result->error().code) : std::nullopt;
    }
};

Task<void> wait(Future<int> future, std::shared_ptr<Seen> seen)
{
    seen->result = co_await await(std::move(future));
    seen->thread = QThread::currentThread();
}

std::shared_ptr<Seen> waitFor(Future<int> future)
{
    auto seen = std::make_shared<Seen>();
    wait(std::move(future), seen);
    return seen;
}

Task<Result<int>> sum(Future<int> first, Future<int> second)
{
    HEARTH_CO_TRY(const int a, co_await await(std::move(first)));
    HEARTH_CO_TRY(const int b, co_await await(std::move(second)));
    co_return a + b;
}

Task<Result<int>> needsBoth(Future<void> condition, Future<int> value)
{
    HEARTH_CO_CHECK(co_await await(std::move(condition)));
    co_return co_await await(std::move(value));
}

/// Something that is deleted while its coroutine waits.
class Owner : public QObject {
public:
    explicit Owner(QString* log)
        : m_log(log)
    {
    }

    Task<void> work(Future<int> future)
    {
        QString* log = m_log;
        const QPointer<Owner> self(this);
        const Result<int> result = co_await await(std::move(future));
        log->append(self ? u"alive"_s : u"gone"_s);
        if (self && result)
            m_value = *result;
    }

    int value() const { return m_value; }

private:
    QString* m_log;
    int m_value = 0;
};

} // namespace

class TestAwait : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valueThatIsThere()
    {
        const auto seen = waitFor(ready<int>(7));
        QTRY_VERIFY(seen->result);
        QCOMPARE(*seen->result, 7);
    }

    void whatWasSignalledBeforeTheAnswerHasArrived()
    {
        QObject receiver;
        bool arrived = false;
        QMetaObject::invokeMethod(&receiver, [&arrived] { arrived = true; }, Qt::QueuedConnection);
        std::optional<bool> inTime;
        const auto look = [](Future<int> future, const bool* what,
                              std::optional<bool>* when) -> Task<void> {
            (co_await await(std::move(future))).value();
            *when = *what;
        };
        look(ready<int>(7), &arrived, &inTime);
        QTRY_VERIFY(inTime);
        QVERIFY(*inTime);
    }

    void valueThatComesLater()
    {
        Promise<int> promise;
        const auto seen = waitFor(promise.future());
        QVERIFY(!seen->result);
        promise.resolve(7);
        QTRY_VERIFY(seen->result);
        QCOMPARE(*seen->result, 7);
    }

    void errorIsAValue()
    {
        Promise<int> promise;
        const auto seen = waitFor(promise.future());
        promise.resolve(fail(ErrorCode::Conflict, u"taken"_s, u"name"_s));
        QTRY_VERIFY(seen->result);
        QCOMPARE(seen->code(), ErrorCode::Conflict);
        QCOMPARE(seen->result->error().field, u"name"_s);
    }

    void firstAnswerStands()
    {
        const Promise<int> promise;
        const std::array copies { promise, promise }; // of the same answer
        copies[0].resolve(1);
        copies[1].resolve(2);
        const auto seen = waitFor(promise.future());
        QTRY_VERIFY(seen->result);
        QCOMPARE(*seen->result, 1);
    }

    void answerFromAnotherThreadResumesHere()
    {
        Promise<int> promise;
        const auto seen = waitFor(promise.future());
        const std::unique_ptr<QThread> thread(QThread::create([promise] { promise.resolve(7); }));
        thread->start();
        QTRY_VERIFY(seen->result);
        QCOMPARE(seen->thread, QThread::currentThread());
        QVERIFY(thread->wait());
    }

    void droppedPromise()
    {
        std::optional<Promise<int>> promise(std::in_place);
        const auto seen = waitFor(promise->future());
        promise.reset();
        QTRY_COMPARE(seen->code(), ErrorCode::Aborted);
    }

    void promiseDroppedBeforeAnybodyWaits()
    {
        Future<int> future = Promise<int>().future();
        const auto seen = waitFor(future);
        QTRY_COMPARE(seen->code(), ErrorCode::Aborted);
    }

    void futureOfNothing()
    {
        const auto seen = waitFor({});
        QTRY_COMPARE(seen->code(), ErrorCode::Aborted);
    }

    void contextDiesBeforeTheWork()
    {
        auto context = std::make_unique<QObject>();
        const auto seen = waitFor(runOn(context.get(), [] { return Result<int>(7); }));
        context.reset();
        QTRY_COMPARE(seen->code(), ErrorCode::Aborted);
    }

    void contextDiesDuringTheWork()
    {
        auto context = std::make_unique<QObject>();
        const Promise<int> inner;
        bool begun = false;
        const auto seen = waitFor(runOn(context.get(), [&begun, inner] {
            begun = true;
            return inner.future();
        }));
        QTRY_VERIFY(begun);
        context.reset();
        QTRY_COMPARE(seen->code(), ErrorCode::Aborted);
        inner.resolve(7);
        QCOMPARE(seen->code(), ErrorCode::Aborted);
    }

    void runsOnTheContextsThread()
    {
        QThread thread;
        thread.start();
        QObject context;
        context.moveToThread(&thread);
        QThread* ran = nullptr;
        const auto seen = waitFor(runOn(&context, [&ran] {
            ran = QThread::currentThread();
            return Result<int>(7);
        }));
        QTRY_VERIFY(seen->result);
        QCOMPARE(ran, &thread);
        QCOMPARE(seen->thread, QThread::currentThread());
        thread.quit();
        QVERIFY(thread.wait());
    }

    void ownerGone()
    {
        QString log;
        Promise<int> promise;
        auto owner = std::make_unique<Owner>(&log);
        owner->work(promise.future());
        owner.reset();
        promise.resolve(7);
        QTRY_COMPARE(log, u"gone"_s);
    }

    void ownerThere()
    {
        QString log;
        Promise<int> promise;
        Owner owner(&log);
        owner.work(promise.future());
        promise.resolve(7);
        QTRY_COMPARE(owner.value(), 7);
        QCOMPARE(log, u"alive"_s);
    }

    void coroutineAsFuture()
    {
        Promise<int> first;
        Promise<int> second;
        const auto seen = waitFor(asFuture(sum(first.future(), second.future())));
        second.resolve(2);
        first.resolve(1);
        QTRY_VERIFY(seen->result);
        QCOMPARE(*seen->result, 3);
    }

    void firstFailureEndsTheCoroutine()
    {
        Promise<int> first;
        const Promise<int> never;
        const auto seen = waitFor(asFuture(sum(first.future(), never.future())));
        first.resolve(fail(ErrorCode::NotFound, u"no"_s));
        QTRY_COMPARE(seen->code(), ErrorCode::NotFound);
    }

    void failedConditionEndsTheCoroutine()
    {
        const auto seen = waitFor(
            asFuture(needsBoth(ready<void>(fail(ErrorCode::Forbidden, u"no"_s)), ready<int>(1))));
        QTRY_COMPARE(seen->code(), ErrorCode::Forbidden);
        const auto fine = waitFor(asFuture(needsBoth(ready<void>({}), ready<int>(1))));
        QTRY_VERIFY(fine->result);
        QCOMPARE(*fine->result, 1);
    }
};

QTEST_GUILESS_MAIN(TestAwait)
#include "test_await.moc"
