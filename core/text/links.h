// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace hearth::text {

/// Whether `target` may become a link: http, https, mailto or hearth with something behind the scheme, and no invisible
/// characters that could make it look like another address. Everything else stays text. Any thread.
[[nodiscard]] bool isLinkTarget(QStringView target);

} // namespace hearth::text
