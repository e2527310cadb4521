// SPDX-License-Identifier: Apache-2.0
// Headers that nearly every file of ui reads; precompiled once per target.
#pragma once
#include "pch_provider.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QWidget>
