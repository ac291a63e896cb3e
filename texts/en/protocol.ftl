# The protocol of a rating.

protocol-title = PROTOCOL
protocol-of = on the most active educational organisation
protocol-source = { $count ->
    [one] Made from { $count } accepted report as of { $day }, { $time }.
   *[other] Made from { $count } accepted reports as of { $day }, { $time }.
}
protocol-criteria = Criteria and weights
protocol-criterion = Criterion
protocol-means = How it is counted
protocol-weight = Weight
protocol-frozen = Weights frozen on { $day }
protocol-ties = The result is the weighed sum of the criteria, 100 at most. Equal sums share a place.
protocol-results = Results
protocol-place = Place
protocol-organisation = Organisation
protocol-territory = Territory
protocol-points = Total
protocol-winners = Winners
protocol-nobody = No winners are confirmed.
protocol-winner = “{ $nomination }” ({ $territory }): { $name }
protocol-position = Position
protocol-signatory = Name
