// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"

namespace hearth::protocol {

/// What a mail carries beside the code that is to be typed: the same code as a link that opens the
/// client with it filled in, `hearth://verify/chat.example.org:7420/493027#<fingerprint>`. A
/// forgotten password's begins with `reset`. Nothing happens by opening one: the person still has
/// to say so. Any thread.
struct MailLink {
    enum class Kind { Verify, Reset };

    Kind kind = Kind::Verify;
    ServerAddress address;
    QString code;

    [[nodiscard]] QString toString() const;
    /// Whether it says that it is such a link, however broken the rest may be.
    [[nodiscard]] static bool looksLike(QStringView text);
    /// `InvalidArgument` (field `link`) says what is wrong.
    static Result<MailLink> parse(QStringView text);
    bool operator==(const MailLink&) const = default;
};

} // namespace hearth::protocol
