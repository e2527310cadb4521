// SPDX-License-Identifier: Apache-2.0
#include "core/client/credential_store.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace hearth::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 5min; ///< a locked keychain asks the person, who may be at the door

Error errorOf(const QKeychain::Job& job)
{
    const QString detail = u"keychain error %1: %2"_s.arg(job.error()).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return fail(ErrorCode::NotFound, u"nothing is stored under this key"_s, u"key"_s, detail)
            .error();
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorCode::Forbidden, u"the keychain refused access"_s, {}, detail).error();
    default:
        return fail(ErrorCode::Unavailable, u"there is no keychain that answers"_s, {}, detail)
            .error();
    }
}

/// Starts a job and answers with what `take` reads from it. Jobs cannot be stopped, and the
/// keychain answers to one that was deleted: they belong to nobody, and one that is too late, or
/// whose store is gone, ends unheard.
template <typename T, typename Job, typename Take>
Future<T> run(QObject* owner, Job* job, Take take)
{
    Promise<T> promise;
    auto* listener = new QObject(owner);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, listener, [promise, job, take, listener] {
        listener->deleteLater(); // first: who hears the answer may let go of the store
        promise.resolve(job->error() == QKeychain::NoError
                ? take(*job)
                : Result<T>(std::unexpected(errorOf(*job))));
    });
    QTimer::singleShot(patience, listener, [promise, listener] {
        listener->deleteLater();
        promise.resolve(fail(ErrorCode::Timeout, u"the keychain did not answer"_s));
    });
    job->start();
    return promise.future();
}

QString service() { return u"Hearth"_s; }

} // namespace

KeychainStore::KeychainStore(QObject* parent)
    : QObject(parent)
{
}

Future<void> KeychainStore::write(const QString& key, const QString& secret)
{
    auto* job = new QKeychain::WritePasswordJob(service());
    job->setKey(key);
    job->setTextData(secret);
    return run<void>(this, job, [](const QKeychain::WritePasswordJob&) { return Result<void>(); });
}

Future<QString> KeychainStore::read(const QString& key)
{
    auto* job = new QKeychain::ReadPasswordJob(service());
    job->setKey(key);
    return run<QString>(this, job,
        [](const QKeychain::ReadPasswordJob& done) { return Result<QString>(done.textData()); });
}

Future<void> KeychainStore::remove(const QString& key)
{
    Promise<void> promise;
    auto* job = new QKeychain::DeletePasswordJob(service());
    job->setKey(key);
    run<void>(this, job, [](const QKeychain::DeletePasswordJob&) {
        return Result<void>();
    }).then(this, [promise](Result<void> removed) {
        const bool wasThere = removed || removed.error().code != ErrorCode::NotFound;
        promise.resolve(wasThere ? std::move(removed) : Result<void>());
    });
    return promise.future();
}

Future<void> KeychainStore::probe()
{
    Promise<void> promise;
    read(u"probe"_s).then(this, [promise](const Result<QString>& found) {
        if (found || found.error().code == ErrorCode::NotFound)
            promise.resolve({});
        else
            promise.resolve(std::unexpected(found.error()));
    });
    return promise.future();
}

} // namespace hearth::client
