// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

namespace hearth::ui {

/// A row of small bars, the tallest as high as the widget. What it shows is said in words beside it
/// and in its accessible description; it can be reached by keyboard, so that a screen reader comes
/// by. Window's thread.
class BarPlot final : public QWidget {
    Q_OBJECT

public:
    /// `name`: what is plotted, for those who do not see it.
    BarPlot(const QString& name, QWidget* parent);

    /// `words`: the same as a sentence.
    void setValues(const QList<qint64>& values, const QString& words);
    [[nodiscard]] const QList<qint64>& values() const { return m_values; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<qint64> m_values;
};

/// How much of something is used: a bar in a trough, which turns to the colour of danger where
/// little is left. Otherwise as BarPlot.
class ShareBar final : public QWidget {
    Q_OBJECT

public:
    ShareBar(const QString& name, QWidget* parent);

    /// `used` of `total`, in the same unit.
    void setShare(qint64 used, qint64 total, const QString& words);
    /// From 0 to 1.
    [[nodiscard]] qreal share() const { return m_share; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal m_share = 0;
};

} // namespace hearth::ui
