// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/link.h"

#include <QList>

namespace hearth::test {

/// What a link told its owner.
struct Told {
    int opened = 0;
    QList<QByteArray> received;
    QList<Error> closed;

    protocol::Link::Handlers handlers()
    {
        return { .opened = [this] { ++opened; },
            .received = [this](const QByteArray& text) { received.append(text); },
            .closed = [this](const Error& reason) { closed.append(reason); } };
    }
};

} // namespace hearth::test
