// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"

#include <QByteArray>

namespace hearth::server {

struct HttpResponse;

/// Takes the body of a request while it arrives. One piece after the other, each when the one
/// before was answered. Destroyed before `finish`: nothing more comes.
class BodySink {
public:
    virtual ~BodySink() = default;
    /// A failure is the answer to the request.
    virtual Future<void> write(QByteArray piece) = 0;
    /// That was all: answers the request.
    virtual Future<HttpResponse> finish() = 0;
};

/// Gives the body of an answer that is too large to be held at once.
class BodySource {
public:
    virtual ~BodySource() = default;
    [[nodiscard]] virtual qint64 size() const = 0;
    /// The next `count` bytes; as many are left. One call at a time.
    virtual Future<QByteArray> read(qint64 count) = 0;
};

} // namespace hearth::server
