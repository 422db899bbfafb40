using System.Xml.Linq;
using Arecont.Onvif.Metadata.Analytics;

namespace Arecont.Onvif.Metadata.Tests.Analytics;

public sealed class MotionCellsTests
{
    [Fact]
    public void ToBase64_ExampleOfTheSpecification_IsItsText()
    {
        // ONVIF Analytics, cell layout: 8 x 6, three full rows, then the left half of three.
        var cells = Grid(8, 6, (column, row) => row < 3 || column < 4);
        Assert.Equal("/v/+8A==", cells.ToBase64());
    }

    [Fact]
    public void ToBase64_NoWholeByte_EndsInZeros()
        => Assert.Equal([0x00, 0b1110_0000], Convert.FromBase64String(Grid(3, 1, (_, _) => true).ToBase64()));

    [Theory]
    [InlineData(0, 8)]
    [InlineData(8, 7)]
    [InlineData(-8, -8)]
    public void ToBase64_CellsThatMakeNoGrid_AreRefused(int columns, int rows)
        => Assert.Throws<InvalidOperationException>(() => (Grid(8, 8, (_, _) => true) with { Columns = columns, Rows = rows }).ToBase64());

    [Theory]
    [InlineData(8, 6)]
    [InlineData(3, 3)]
    [InlineData(32, 32)]
    public void TryReadCells_WhatWasWritten_IsTheSame(int columns, int rows)
    {
        var cells = Grid(columns, rows, (column, row) => (column * row) % 3 == 1);

        Assert.True(MotionCells.TryReadCells(cells.ToBase64(), columns, rows, out var read));
        Assert.Equal(cells.Moving, read);
    }

    [Theory]
    [InlineData("/v/+8A=")]
    [InlineData("/v/+")]
    [InlineData("")]
    [InlineData("no base64")]
    public void TryReadCells_NoCellsOfTheGrid_IsRefused(string text) => Assert.False(MotionCells.TryReadCells(text, 8, 6, out _));

    [Theory]
    [InlineData(8)]
    [InlineData(32)]
    public void Write_Cells_AreAFrameThatTheSchemaKnows(int side)
    {
        XNamespace tt = OnvifNamespaces.Schema;
        var cells = Grid(side, side, (column, row) => column == row);
        var document = MetadataWriter.Write([], cells);

        var frame = XDocument.Load(new MemoryStream(document)).Root!.Elements(tt + "VideoAnalytics").Elements(tt + "Frame").Single();
        var motion = frame.Elements(tt + "Extension").Elements(tt + "MotionInCells").Single();
        Assert.Equal("2026-01-02T03:04:05.000Z", (string?)frame.Attribute("UtcTime"));
        Assert.Equal((side, side), ((int)motion.Attribute("Columns")!, (int)motion.Attribute("Rows")!));
        Assert.Equal(cells.ToBase64(), (string?)motion.Attribute("Cells"));
        OnvifSchema.Validate(document);
    }

    private static MotionCells Grid(int columns, int rows, Func<int, int, bool> moving) => new(
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        columns,
        rows,
        [.. Enumerable.Range(0, columns * rows).Select(cell => moving(cell % columns, cell / columns))]);
}
