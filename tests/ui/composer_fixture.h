// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/completion_popup.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/code_highlighter.h"
#include "ui/widgets/buttons.h"

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace hearth::test {

/// Whom and what the composer can mention in these tests. Two people are called Kim.
class Team final : public ui::MentionSource {
public:
    static inline const QString hana = QStringLiteral("<@01920000-0000-7000-8000-000000000001>");
    static inline const QString lea = QStringLiteral("<@01920000-0000-7000-8000-000000000002>");
    static inline const QString design = QStringLiteral(
        "<!group:01920000-0000-7000-8000-000000000007>");
    static inline const QString release = QStringLiteral("<#01920000-0000-7000-8000-000000000005>");

    [[nodiscard]] QList<ui::Mention> matching(
        QChar sign, const QString& typed, int most) const override
    {
        QList<ui::Mention> found;
        for (const ui::Mention& mention : m_all) {
            if (mention.text.startsWith(sign + typed, Qt::CaseInsensitive) && found.size() < most)
                found.append(mention);
        }
        return found;
    }
    [[nodiscard]] std::optional<ui::Mention> exactly(QStringView text) const override
    {
        QList<ui::Mention> found;
        for (const ui::Mention& mention : m_all) {
            if (text.startsWith(mention.text, Qt::CaseInsensitive))
                found.append(mention);
        }
        return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    }
    [[nodiscard]] std::optional<ui::Mention> named(const QString& token) const override
    {
        for (const ui::Mention& mention : m_all) {
            if (mention.token == token)
                return mention;
        }
        return {};
    }

private:
    const QList<ui::Mention> m_all {
        { QStringLiteral("@Hana Sato"), hana, QStringLiteral("Admin") },
        { QStringLiteral("@Lea Martin"), lea, {} },
        { QStringLiteral("@Kim"), QStringLiteral("<@01920000-0000-7000-8000-000000000003>"), {} },
        { QStringLiteral("@Kim"), QStringLiteral("<@01920000-0000-7000-8000-000000000004>"), {} },
        { QStringLiteral("@design"), design, QStringLiteral("Design team") },
        { QStringLiteral("#release"), release, QStringLiteral("What is next") },
        { QStringLiteral("#research"), QStringLiteral("<#01920000-0000-7000-8000-000000000006>"),
            {} },
    };
};

/// A composer at the foot of a window that is active. A test class derives from it and calls
/// `setUpOnce`, `setUp` and `tearDown`.
class ComposerFixture {
protected:
    void setUpOnce()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_theme = std::make_unique<ui::ThemeController>(*qApp);
    }

    void setUp()
    {
        m_highlighter = std::make_unique<ui::CodeHighlighter>();
        m_window = std::make_unique<QWidget>();
        m_composer = new ui::Composer(*m_highlighter, m_window.get());
        m_composer->setMentionSource(&m_team);
        m_composer->setPlaceholder(QStringLiteral("Message #release"));
        auto* layout = new QVBoxLayout(m_window.get());
        layout->setSizeConstraint(QLayout::SetNoConstraint);
        layout->addStretch(1);
        layout->addWidget(m_composer);
        m_window->resize(700, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_edit = m_composer->findChild<ui::ComposerEdit*>();
        m_composer->setFocus();
        QVERIFY(m_edit->hasFocus());
    }

    void tearDown()
    {
        m_window.reset();
        m_highlighter.reset();
    }

    void write(const QString& text) { QTest::keyClicks(m_edit, text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_edit, key, modifiers);
    }

    void select(int from, int to)
    {
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        m_edit->setTextCursor(cursor);
    }

    /// What a person reads in the field; `Composer::text` is what is sent.
    [[nodiscard]] QString shown() const { return m_edit->toPlainText(); }

    /// A button by what it says.
    [[nodiscard]] QAbstractButton* button(const QString& name) const
    {
        for (QAbstractButton* candidate : m_composer->findChildren<QAbstractButton*>()) {
            if (candidate->accessibleName() == name || candidate->text() == name)
                return candidate;
        }
        return nullptr;
    }

    /// What a person reads around the field.
    [[nodiscard]] QString visibleText() const
    {
        QStringList lines;
        for (const QLabel* label : m_composer->findChildren<QLabel*>()) {
            if (label->isVisible())
                lines.append(label->text());
        }
        return lines.join(u'\n');
    }

    /// The id of some message.
    [[nodiscard]] static MessageId message()
    {
        SystemClock clock;
        SystemRandom random;
        return MessageId::generate(clock, random);
    }

    /// The labels of what is offered; empty when nothing is.
    [[nodiscard]] QStringList offered() const
    {
        QStringList labels;
        const auto* popup = m_window->findChild<ui::CompletionPopup*>();
        for (int row = 0; popup && popup->isVisible() && row < popup->count(); ++row)
            labels.append(popup->item(row)->text());
        return labels;
    }

    Team m_team;
    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<ui::CodeHighlighter> m_highlighter;
    std::unique_ptr<QWidget> m_window;
    ui::Composer* m_composer = nullptr;
    ui::ComposerEdit* m_edit = nullptr;
};

} // namespace hearth::test
