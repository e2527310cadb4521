// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

/// What a test and somebody who wants to join say to each other: as talk.h.
namespace hearth::test {

/// A host that announces itself.
struct FoundHost {
    QString fingerprint;
    QString authority; ///< host:port
};

struct NewcomerSaid {
    std::optional<FoundHost> found;
    std::optional<QStringList> words; ///< of the knock, for comparing
    std::optional<bool> joined; ///< everything there is has been fetched, too
    std::optional<QString> failed; ///< why it goes no further
};

struct NewcomerTold {
    std::optional<QString> knock; ///< the fingerprint of a host that was found
    std::optional<bool> same; ///< the host reads out the same words
};

} // namespace hearth::test

namespace hearth {

template <>
struct Descriptor<test::FoundHost> {
    using T = test::FoundHost;
    static constexpr std::tuple fields { field("fingerprint", &T::fingerprint),
        field("authority", &T::authority) };
};
template <>
struct Descriptor<test::NewcomerSaid> {
    using T = test::NewcomerSaid;
    static constexpr std::tuple fields { field("found", &T::found), field("words", &T::words),
        field("joined", &T::joined), field("failed", &T::failed) };
};
template <>
struct Descriptor<test::NewcomerTold> {
    using T = test::NewcomerTold;
    static constexpr std::tuple fields { field("knock", &T::knock), field("same", &T::same) };
};

} // namespace hearth
