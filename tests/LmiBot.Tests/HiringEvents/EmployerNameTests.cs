using LmiBot.HiringEvents;

namespace LmiBot.Tests.HiringEvents;

public sealed class EmployerNameTests
{
    [Theory]
    [InlineData("Ericsson, Inc.", "ericsson")]
    [InlineData("ERICSSON INC", "ericsson")]
    [InlineData("The Boeing Company", "boeing")]
    [InlineData("Boeing Co.", "boeing")]
    [InlineData("Yang Ming (America) Corporation", "yang ming america")]
    [InlineData("Johnson & Johnson", "johnson and johnson")]
    [InlineData("Johnson and Johnson, L.L.C.", "johnson and johnson")]
    [InlineData("Macy’s", "macys")]
    [InlineData("Klēn Space, Inc.", "klen space")]
    [InlineData("J. C. Penney Corporation, Inc.", "j c penney")]
    [InlineData("US Airways", "us airways")]
    [InlineData("U.S. Airways", "us airways")]
    [InlineData("The Limited", "limited")]
    [InlineData("Inc. Magazine", "inc magazine")]
    [InlineData("Comfortex Corporation dba Hunter Douglas Inc.", "comfortex")]
    [InlineData("Comfortex Corporation d/b/a Hunter Douglas Inc.", "comfortex")]
    [InlineData("Meta Platforms, Inc. (formerly Facebook, Inc.)", "meta platforms")]
    [InlineData("Davids Bridal (Update)", "davids bridal")]
    [InlineData("Yang Ming (America) Corporation Updated", "yang ming america")]
    [InlineData("Amneal Pharmaceuticals, LLC - Long Island Region", "amneal pharmaceuticals")]
    public void What_does_not_tell_employers_apart_is_left_out(string name, string normalized) => Assert.Equal(normalized, EmployerName.Normalize(name));

    [Theory]
    [InlineData("Walmart Store #1208", "Walmart Store #3020")]
    [InlineData("Ericsson, Inc. - Richardson10", "Ericsson, Inc. - Richardson11")]
    [InlineData("Take 5 Department 173", "Take 5 Department 183")]
    [InlineData("Highgate Hotels LP - The Renwick Hotel", "Highgate Hotels LP - The Maxwell Hotel")]
    [InlineData("Company of Heroes", "Heroes")]
    public void Stores_and_sites_stay(string left, string right) => Assert.NotEqual(EmployerName.Normalize(left), EmployerName.Normalize(right));

    [Theory]
    [InlineData("Meta Platforms, Inc. (formerly Facebook, Inc.)", "facebook")]
    [InlineData("Altaba Inc. f/k/a Yahoo! Inc.", "yahoo")]
    [InlineData("Nationstar fka Centex Home Equity", "centex home equity")]
    [InlineData("Comfortex Corporation dba Hunter Douglas Inc.", null)]
    [InlineData("Ericsson, Inc.", null)]
    public void An_earlier_name_is_read(string name, string? earlier) => Assert.Equal(earlier, EmployerName.EarlierName(name));

    [Fact]
    public void A_name_that_is_too_long_is_cut() => Assert.Equal(HiringEvent.LongestName, EmployerName.Normalize(new string('x', 1_000)).Length);
}
