// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fields.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <qrencode.h>

namespace hearth::ui {

namespace {

constexpr int thanksMilliseconds = 2000;
constexpr int smallestCode = 160; ///< pixels; below that a phone has to come very close

/// The rounded surface behind a value.
class ValueBox final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(*this);
        drawRoundedRect(painter, rect(), metrics::controlRadius, theme.code,
            theme.contrast == Contrast::High ? theme.line : QColor(Qt::transparent));
    }
};

/// Long values without blanks wrap anywhere.
QString breakable(const QString& value)
{
    QString result;
    for (const QChar character : value) {
        result += character;
        result += QChar(0x200b); // zero width space
    }
    return result;
}

} // namespace

TextField::TextField(const QString& label, const QString& hint, QWidget* parent)
    : QWidget(parent)
    , m_label(new Label(label, TextRole::Strong, this))
    , m_line(new QHBoxLayout)
    , m_edit(new QLineEdit(this))
    , m_note(new Label({}, TextRole::Small, this))
    , m_hint(hint)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(m_label);
    column->addLayout(m_line);
    m_line->setSpacing(metrics::smallGap);
    m_line->addWidget(m_edit, 1);
    column->addWidget(m_note);
    m_label->setBuddy(m_edit);
    m_note->setWordWrap(true);
    m_edit->setAccessibleName(label);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        setError({});
        Q_EMIT textChanged(text);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &TextField::returnPressed);
    refresh();
}

void TextField::setHint(const QString& hint)
{
    m_hint = hint;
    refresh();
}

void TextField::setCompanion(QWidget* companion) { m_line->addWidget(companion); }

void TextField::setError(const QString& error)
{
    if (m_error == error)
        return;
    m_error = error;
    refresh();
    if (!error.isEmpty() && QAccessible::isActive()) {
        QAccessibleAnnouncementEvent event(m_edit, error);
        event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
        QAccessible::updateAccessibility(&event);
    }
}

void TextField::refresh()
{
    const QString note = m_error.isEmpty() ? m_hint : m_error;
    m_note->setRole(m_error.isEmpty() ? TextRole::Small : TextRole::Error);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_edit->setAccessibleDescription(note);
}

CopyField::CopyField(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_box(new ValueBox(this))
    , m_text(new Label({}, TextRole::Code, m_box))
    , m_button(new Button(tr("Copy"), ButtonKind::Secondary, this))
{
    auto* inside = new QVBoxLayout(m_box);
    inside->setContentsMargins(metrics::gap, metrics::smallGap, metrics::gap, metrics::smallGap);
    inside->addWidget(m_text);
    m_text->setWordWrap(true);
    m_text->setFocusPolicy(Qt::TabFocus);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::smallGap);
    row->addWidget(m_box, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);

    setAccessibleName(name);
    m_button->setAccessibleName(tr("Copy: %1").arg(name));
    m_thanks.setSingleShot(true);
    m_thanks.setInterval(thanksMilliseconds);
    connect(&m_thanks, &QTimer::timeout, this, [this] { m_button->setText(tr("Copy")); });
    connect(m_button, &QPushButton::clicked, this, &CopyField::copy);
}

void CopyField::setValue(const QString& value)
{
    m_value = value;
    m_text->setText(breakable(value));
    m_text->setAccessibleName(value);
    m_button->setEnabled(!value.isEmpty());
}

void CopyField::setButtonVisible(bool visible) { m_button->setVisible(visible); }

void CopyField::copy()
{
    QGuiApplication::clipboard()->setText(m_value);
    m_button->setText(tr("Copied"));
    m_thanks.start();
    Q_EMIT copied();
}

QrCodeWidget::QrCodeWidget(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

bool QrCodeWidget::setText(const QString& text)
{
    m_code = {};
    const QByteArray bytes = text.toUtf8();
    // 0: the smallest version that fits; byte mode keeps the fingerprint's case.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(bytes.isEmpty()
            ? nullptr
            : QRcode_encodeData(static_cast<int>(bytes.size()),
                  reinterpret_cast<const unsigned char*>(bytes.constData()), 0, QR_ECLEVEL_M),
        QRcode_free);
    if (code) {
        const int side = code->width + 2 * metrics::qrQuietZone;
        m_code = QImage(side, side, QImage::Format_Grayscale8);
        m_code.fill(255);
        for (int y = 0; y < code->width; ++y) {
            for (int x = 0; x < code->width; ++x) {
                if (code->data[y * code->width + x] & 1)
                    m_code.scanLine(y + metrics::qrQuietZone)[x + metrics::qrQuietZone] = 0;
            }
        }
    }
    setVisible(code != nullptr);
    updateGeometry();
    update();
    return code != nullptr;
}

QSize QrCodeWidget::sizeHint() const
{
    const int scale = std::max(
        2, (smallestCode + m_code.width() - 1) / std::max(1, m_code.width()));
    return m_code.size() * std::min(scale, metrics::qrModule);
}

void QrCodeWidget::paintEvent(QPaintEvent*)
{
    if (m_code.isNull())
        return;
    QPainter painter(this);
    // Whole device pixels per module: blurred edges are hard to scan.
    const qreal ratio = devicePixelRatioF();
    const int pixels = static_cast<int>(std::min(width(), height()) * ratio) / m_code.width()
        * m_code.width();
    const qreal side = pixels / ratio;
    drawRoundedRect(painter, QRectF(0, 0, width(), height()), metrics::controlRadius, Qt::white);
    painter.drawImage(QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_code);
}

} // namespace hearth::ui
