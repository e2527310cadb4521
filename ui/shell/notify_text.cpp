// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notify_text.h"

namespace hearth::ui {

QString NotifyText::level(NotifyLevel level)
{
    switch (level) {
    case NotifyLevel::Default:
        break;
    case NotifyLevel::All:
        return tr("All messages");
    case NotifyLevel::Mentions:
        return tr("Mentions and direct messages");
    case NotifyLevel::Nothing:
        return tr("Nothing");
    }
    return {};
}

} // namespace hearth::ui
