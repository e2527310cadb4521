// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/regions.h"

namespace hearth::ui {

void Regions::add(QWidget* widget) { m_regions.append(Region { .widget = widget, .last = {} }); }

int Regions::current(const QWidget& window) const
{
    const QWidget* focused = window.focusWidget();
    for (int i = 0; i < m_regions.size(); ++i) {
        const QWidget* region = m_regions[i].widget;
        if (region && focused && (region == focused || region->isAncestorOf(focused)))
            return i;
    }
    return -1;
}

void Regions::step(QWidget& window, int step)
{
    const int from = current(window);
    if (from >= 0)
        m_regions[from].last = window.focusWidget();
    const int count = static_cast<int>(m_regions.size());
    int at = from < 0 && step < 0 ? 0 : from;
    for (int tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        QWidget* region = m_regions[at].widget;
        if (!region || !region->isVisible() || !region->isEnabled())
            continue;
        // Whoever moves by keyboard wants to see where they are.
        window.setAttribute(Qt::WA_KeyboardFocusChange);
        QWidget* last = m_regions[at].last;
        QWidget* target = last && last->isVisible() && last->isEnabled() ? last : region;
        if (target == region && !region->focusProxy() && region->focusPolicy() == Qt::NoFocus) {
            for (QWidget* child : region->findChildren<QWidget*>()) {
                if (child->isVisible() && child->isEnabled()
                    && (child->focusPolicy() & Qt::TabFocus)) {
                    target = child;
                    break;
                }
            }
        }
        target->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

} // namespace hearth::ui
