// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/local_caller.h"

namespace hearth::test {

/// Somebody who knocks from an address, step by step, with the pin that they see.
class KnockGuest {
public:
    KnockGuest(server::Server& server, const QString& address)
        : caller(server.remoteLink(address))
    {
    }

    Result<void> begin(const QString& name)
    {
        HEARTH_TRY(begun, caller.call(protocol::knockBegin, { .displayName = name }));
        transcript.id = begun.id;
        transcript.displayName = name;
        return {};
    }
    Result<void> reveal()
    {
        transcript.guestNonce = random.bytes(protocol::knockNonceBytes);
        HEARTH_TRY(const protocol::KnockRevealed revealed,
            caller.call(protocol::knockReveal,
                { .id = begun.id,
                    .guestNonce = QString::fromLatin1(transcript.guestNonce.toHex()) }));
        transcript.hostNonce = protocol::knockBytes(revealed.hostNonce).value_or(QByteArray());
        return {};
    }
    Result<void> knock(const QString& name)
    {
        HEARTH_CHECK(begin(name));
        return reveal();
    }
    Result<protocol::KnockState> state()
    {
        return caller.call(protocol::knockState, { .id = begun.id });
    }

    LocalCaller caller;
    SystemRandom random;
    protocol::KnockBegun begun;
    protocol::KnockTranscript transcript; ///< the pin is left to whoever knows it
};

} // namespace hearth::test
