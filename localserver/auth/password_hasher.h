// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/base/random.h"
#include "localserver/work_queue.h"

#include <atomic>

namespace hearth::server {

/// Argon2id (RFC 9106; 19 MiB, two passes, one lane) on one thread of its own, some 20 ms each. At
/// most `queueLimit` passwords wait; beyond that the answer is `Unavailable`, so that a flood of
/// sign-ins costs neither memory nor the sign-ins of others. Any thread.
class PasswordHasher {
public:
    explicit PasswordHasher(Random& random,
        WorkQueue::Threading threading = WorkQueue::Threading::Own, int queueLimit = 64);

    /// A PHC string with a fresh salt: `$argon2id$v=19$m=19456,t=2,p=1$…`.
    Future<QString> hash(QString password);
    /// Whether the password is the one hashed. Without a hash (nobody has that e-mail) the same
    /// work is done, and the answer is false.
    Future<bool> verify(QString password, std::optional<QString> phc);
    /// How many were hashed since the start.
    [[nodiscard]] quint64 done() const { return m_done.load(); }

private:
    template <typename Work>
    auto enqueue(Work work) -> Future<typename std::invoke_result_t<Work>::value_type>;

    Random& m_random;
    const int m_queueLimit;
    std::atomic<int> m_waiting = 0;
    std::atomic<quint64> m_done = 0;
    WorkQueue m_queue; ///< last: what waits is finished while the rest is there
};

/// The two steps, without thread or queue.
namespace argon2id {
/// What one derivation costs: RFC 9106 §4.
struct Cost {
    quint32 memoryKiB = 19 * 1024;
    quint32 passes = 2;
    quint32 lanes = 1;
};
/// `length` bytes of a password, which is normalised to NFC first.
Result<QByteArray> derive(
    const QString& password, QByteArrayView salt, Cost cost, qsizetype length);
Result<QString> hash(const QString& password, QByteArrayView salt);
/// Fails with `Internal` on a text that is not a PHC string of Argon2id.
Result<bool> verify(const QString& password, QStringView phc);
} // namespace argon2id

} // namespace hearth::server
