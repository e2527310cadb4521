// SPDX-License-Identifier: Apache-2.0
// The bar above the text: what its buttons do to it, and their shortcuts.
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QShortcut>

#include <array>

namespace hearth::ui {

namespace {

struct Format {
    MarkdownAction action;
    IconName icon;
    const char* label;
    const char* shortcut;
};

constexpr std::array formats {
    Format { MarkdownAction::Bold, IconName::Bold,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Bold"), "Ctrl+B" },
    Format { MarkdownAction::Italic, IconName::Italic,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Italic"), "Ctrl+I" },
    Format { MarkdownAction::Strikethrough, IconName::Strikethrough,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Strikethrough"), "Ctrl+Shift+X" },
    Format { MarkdownAction::Code, IconName::Code,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Code"), "Ctrl+Shift+C" },
    Format { MarkdownAction::Quote, IconName::Quote,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Quote"), "Ctrl+Shift+9" },
    Format { MarkdownAction::List, IconName::List,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Bulleted list"), "Ctrl+Shift+8" },
    Format { MarkdownAction::NumberedList, IconName::NumberedList,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Numbered list"), "Ctrl+Shift+7" },
    Format { MarkdownAction::Link, IconName::Link,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Link"), "Ctrl+Shift+U" },
};

} // namespace

void Composer::buildFormattingBar()
{
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(metrics::grid, 2, metrics::grid, 2 + metrics::lineWidth);
    row->setSpacing(2);
    m_bar->setAccessibleName(tr("Formatting"));
    for (const Format& format : formats) {
        auto* button = new IconButton(
            format.icon, tr(format.label), m_bar, IconButton::Size::Compact);
        const QKeySequence keys(QString::fromLatin1(format.shortcut));
        button->setShortcutHint(keys);
        connect(button, &QToolButton::clicked, this,
            [this, action = format.action] { m_edit->apply(action); });
        auto* shortcut = new QShortcut(keys, m_edit);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this,
            [this, action = format.action] { m_edit->apply(action); });
        row->addWidget(button);
    }
    row->addStretch();
}

} // namespace hearth::ui
