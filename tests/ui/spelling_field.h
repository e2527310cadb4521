// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/composer_edit.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace hearth::test {

/// What a person sees of the spelling in a text field, and what they do about it.
class SpellingField {
public:
    explicit SpellingField(ui::ComposerEdit& edit)
        : m_edit(edit)
    {
    }

    /// What is underlined as wrong, in the order of the text.
    [[nodiscard]] QStringList wrong() const
    {
        QStringList words;
        for (QTextBlock block = m_edit.document()->begin(); block.isValid(); block = block.next()) {
            const auto formats = block.layout()->formats();
            for (const QTextLayout::FormatRange& range : formats) {
                if (range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                    words.append(block.text().mid(range.start, range.length));
            }
        }
        return words;
    }
    /// Where the cursor is.
    void openMenuByKey()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {}, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_edit, &event);
    }
    /// Null: it is not open.
    [[nodiscard]] QMenu* menu() const
    {
        return m_edit.findChild<QMenu*>(QStringLiteral("textMenu"));
    }
    /// Of the open menu; null: it does not offer this.
    [[nodiscard]] QAction* entry(const QString& text) const
    {
        const QList<QAction*> actions = menu()->actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    }
    void choose(const QString& text)
    {
        QAction* action = entry(text);
        QVERIFY(action);
        menu()->close();
        action->trigger();
    }

private:
    ui::ComposerEdit& m_edit;
};

} // namespace hearth::test
