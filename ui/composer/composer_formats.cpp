// SPDX-License-Identifier: Apache-2.0
// The bar above the text: what its buttons do to it, their shortcuts, and the preview.
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/composer/composer_preview.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
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
    Format { MarkdownAction::CodeBlock, IconName::CodeBlock,
        QT_TRANSLATE_NOOP("hearth::ui::Composer", "Code block"), "Ctrl+Alt+Shift+C" },
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
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(metrics::grid, 2, metrics::grid, 2 + metrics::lineWidth);
    bar->setSpacing(2);
    auto* row = new FlowLayout(2); // a thread may be narrower than all of them
    bar->addLayout(row, 1);
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
    const QKeySequence previewKeys(Qt::CTRL | Qt::ALT | Qt::Key_P);
    m_previewing->setCheckable(true);
    m_previewing->setShortcutHint(previewKeys);
    bar->addWidget(m_previewing, 0, Qt::AlignTop);
    connect(m_previewing, &QToolButton::clicked, this, &Composer::setPreviewing);
    auto* shortcut = new QShortcut(previewKeys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_previewing, &QToolButton::click);
}

void Composer::buildPreview()
{
    m_preview->hide();
    m_preview->installEventFilter(this);
    connect(m_preview, &ComposerPreview::escapePressed, this, [this] { setPreviewing(false); });
    connect(m_preview, &ComposerPreview::keyTyped, this, [this](QKeyEvent* event) {
        setPreviewing(false);
        QCoreApplication::sendEvent(m_edit, event);
    });
    // Whatever changes the text is to be seen where it is written.
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { setPreviewing(false); });
}

void Composer::setPreviewing(bool on)
{
    if (on == m_isPreviewing)
        return;
    m_isPreviewing = on;
    m_previewing->setChecked(on);
    const bool isOpen = m_foot->isVisibleTo(this);
    if (on)
        m_preview->setMarkdown(text(), m_mentions);
    QWidget* shown = on ? static_cast<QWidget*>(m_preview) : m_edit;
    QWidget* hidden = on ? static_cast<QWidget*>(m_edit) : m_preview;
    const bool hadFocus = hidden->hasFocus() || m_previewing->hasFocus();
    setFocusProxy(shown);
    shown->setVisible(isOpen);
    if (hadFocus)
        shown->setFocus();
    hidden->hide();
}

} // namespace hearth::ui
